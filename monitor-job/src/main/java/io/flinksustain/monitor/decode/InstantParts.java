package io.flinksustain.monitor.decode;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of one process's reports at one instant. */
final class InstantParts {
  private final long since;
  private final Map<JobRef, PartTables> ofJobs = new LinkedHashMap<>();
  private final PartTables ofProcess = new PartTables();
  private JobRef lastJob;
  private PartTables ofLastJob;
  private int intervalMs;
  private int values;
  private int ownValues;

  /**
   * Begins an instant.
   *
   * @param since when, by the clock
   */
  InstantParts(long since) {
    this.since = since;
  }

  /** Takes a part and says how many values it has. */
  int add(Report part) {
    PartTables tables = part.job().isJob() ? tables(part.job()) : ofProcess;
    int added = 0;
    for (Table table : part.tables()) {
      tables.add(table);
      added += table.values().length;
    }
    intervalMs = Math.max(intervalMs, part.intervalMs());
    values += added;
    ownValues += tables == ofProcess ? added : 0;
    return added;
  }

  /** Parts of one job mostly come in a row. */
  private PartTables tables(JobRef job) {
    if (!job.equals(lastJob)) {
      ofLastJob = ofJobs.computeIfAbsent(job, of -> new PartTables());
      lastJob = job;
    }
    return ofLastJob;
  }

  /** One report for each job; the jobs that were seen near the instant share the process's own. */
  List<Report> reports(List<JobRef> near, ProcessParts.Key process, long ts) {
    Set<JobRef> jobs = new LinkedHashSet<>(ofJobs.keySet());
    jobs.addAll(near);
    List<Table> own = ofProcess.tables();
    List<Report> reports = new ArrayList<>(jobs.size());
    for (JobRef job : jobs) {
      List<Table> tables = tablesOf(job);
      if (near.contains(job)) {
        tables.addAll(own);
      }
      if (!tables.isEmpty()) {
        reports.add(process.report(job, ts, intervalMs, Tables.merge(tables)));
      }
    }
    return reports;
  }

  /** What is held, as parts. */
  List<Report> parts(ProcessParts.Key process, long ts) {
    List<Report> parts = new ArrayList<>();
    for (JobRef job : ofJobs.keySet()) {
      parts.add(process.report(job, ts, intervalMs, tablesOf(job)));
    }
    if (ownValues > 0) {
      JobRef none = JobRef.ofProcess(process.cluster(), process.namespace());
      parts.add(process.report(none, ts, intervalMs, ofProcess.tables()));
    }
    return parts;
  }

  private List<Table> tablesOf(JobRef job) {
    PartTables tables = ofJobs.get(job);
    return tables == null ? new ArrayList<>() : tables.tables();
  }

  /** Values of the process itself. */
  int ownValues() {
    return ownValues;
  }

  long since() {
    return since;
  }

  int values() {
    return values;
  }
}
