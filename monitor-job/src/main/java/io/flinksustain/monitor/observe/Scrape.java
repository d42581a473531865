package io.flinksustain.monitor.observe;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.PartitionLabel;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one metrics endpoint answered, sorted by process and job.
 *
 * <p>All operators of a chain share the row of their subtask, and so do all states of an operator:
 * the highest value counts.
 */
final class Scrape implements PrometheusText.Samples {
  private final Map<String, Measured> processes = new LinkedHashMap<>();

  /** The measurements of one process: its own, and those of each job on it. */
  private static final class Measured {
    private final Map<Scope, TableBuilder> own = new EnumMap<>(Scope.class);
    private final Map<String, Job> jobs = new LinkedHashMap<>();
  }

  private record Job(String labelledName, Map<Scope, TableBuilder> tables) {}

  static Scrape of(String text) {
    Scrape scrape = new Scrape();
    PrometheusText.read(text, scrape);
    return scrape;
  }

  @Override
  public void sample(Signal signal, Map<String, String> labels, double value) {
    Scope scope = signal.scope();
    boolean ofJobManager = scope == Scope.JM || scope == Scope.JOB;
    String name = ofJobManager ? Report.JOB_MANAGER : labels.get("tm_id");
    if (name == null) {
      return;
    }
    Measured process = processes.computeIfAbsent(name, id -> new Measured());
    TableBuilder table =
        tables(process, scope, labels)
            .computeIfAbsent(scope, missing -> new TableBuilder(missing, false));
    table.set(row(table, scope, labels), table.column(signal), scaled(signal, labels, value));
  }

  private static double scaled(Signal signal, Map<String, String> labels, double value) {
    return signal == Signal.PARTITIONS ? PartitionLabel.atLeast(labels) : signal.scale(value);
  }

  private static Map<Scope, TableBuilder> tables(
      Measured process, Scope scope, Map<String, String> labels) {
    if (scope == Scope.TM || scope == Scope.JM) {
      return process.own;
    }
    return process
        .jobs
        .computeIfAbsent(
            labels.getOrDefault("job_id", ""),
            id -> new Job(labels.getOrDefault("job_name", ""), new EnumMap<>(Scope.class)))
        .tables();
  }

  private static int row(TableBuilder table, Scope scope, Map<String, String> labels) {
    return scope == Scope.TASK || scope == Scope.OPERATOR
        ? table.row(
            labels.getOrDefault("task_id", ""),
            Integer.parseInt(labels.getOrDefault("subtask_index", "0")),
            Integer.parseInt(labels.getOrDefault("task_attempt_num", "0")))
        : table.row("", 0, 0);
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
    return processes.get(process).jobs.get(jobId).labelledName();
  }

  /** The tables of a job on a process, those of the process itself included. */
  List<Table> tables(String process, String jobId) {
    Measured measured = processes.get(process);
    return Stream.of(measured.jobs.get(jobId).tables(), measured.own)
        .flatMap(tables -> tables.values().stream())
        .filter(table -> !table.isEmpty())
        .map(TableBuilder::build)
        .toList();
  }
}
