package io.flinksustain.monitor.observe;

import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one metrics endpoint answered, sorted by process and job. */
final class Scrape implements PrometheusText.Samples {
  /** What the JobManager is called among the processes. */
  static final String JOB_MANAGER = "jobmanager";

  private final Map<String, Measured> processes = new LinkedHashMap<>();

  /** The measurements of one process: its own, and those of each job on it. */
  private static final class Measured {
    private final Map<Scope, Rows> own = new EnumMap<>(Scope.class);
    private final Map<String, Job> jobs = new LinkedHashMap<>();
  }

  private static final class Job {
    private final String labelledName;
    private final Map<Scope, Rows> rows = new EnumMap<>(Scope.class);

    private Job(String labelledName) {
      this.labelledName = labelledName;
    }
  }

  static Scrape of(String text) {
    Scrape scrape = new Scrape();
    PrometheusText.read(text, scrape);
    return scrape;
  }

  @Override
  public void sample(Signal signal, Map<String, String> labels, double value) {
    Scope scope = signal.scope();
    boolean ofJobManager = scope == Scope.JM || scope == Scope.JOB;
    String name = ofJobManager ? JOB_MANAGER : labels.get("tm_id");
    if (name == null) {
      return;
    }
    Measured process = processes.computeIfAbsent(name, id -> new Measured());
    rows(process, scope, labels).computeIfAbsent(scope, Rows::new).add(labels, signal, value);
  }

  private static Map<Scope, Rows> rows(Measured process, Scope scope, Map<String, String> labels) {
    if (scope == Scope.TM || scope == Scope.JM) {
      return process.own;
    }
    return process.jobs.computeIfAbsent(
            labels.getOrDefault("job_id", ""), id -> new Job(labels.getOrDefault("job_name", "")))
        .rows;
  }

  /** The processes that the endpoint speaks for: labels of task managers, or the JobManager. */
  Set<String> processes() {
    return processes.keySet();
  }

  /** The ids of the jobs that run on a process. */
  Set<String> jobs(String process) {
    return processes.get(process).jobs.keySet();
  }

  /** The job's name as the labels have it, mangled by default. */
  String labelledName(String process, String jobId) {
    return processes.get(process).jobs.get(jobId).labelledName;
  }

  /** The tables of a job on a process, those of the process itself included. */
  List<Table> tables(String process, String jobId) {
    Measured measured = processes.get(process);
    List<Table> tables = new ArrayList<>();
    measured.jobs.get(jobId).rows.values().forEach(rows -> tables.add(rows.table()));
    measured.own.values().forEach(rows -> tables.add(rows.table()));
    return tables;
  }
}
