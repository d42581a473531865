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
  private final Map<JobRef, List<Table>> ofJobs = new LinkedHashMap<>();
  private final List<Table> ofProcess = new ArrayList<>();
  private int intervalMs;
  private int values;

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
    List<Table> tables =
        part.job().isJob()
            ? ofJobs.computeIfAbsent(part.job(), job -> new ArrayList<>())
            : ofProcess;
    tables.addAll(part.tables());
    intervalMs = Math.max(intervalMs, part.intervalMs());
    int added = part.tables().stream().mapToInt(table -> table.values().length).sum();
    values += added;
    return added;
  }

  /** One report for each job; the jobs that were seen near the instant share the process's own. */
  List<Report> reports(List<JobRef> near, ProcessParts.Key process, long ts) {
    Set<JobRef> jobs = new LinkedHashSet<>(ofJobs.keySet());
    jobs.addAll(near);
    List<Report> reports = new ArrayList<>(jobs.size());
    for (JobRef job : jobs) {
      List<Table> tables = new ArrayList<>(ofJobs.getOrDefault(job, List.of()));
      if (near.contains(job)) {
        tables.addAll(ofProcess);
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
    ofJobs.forEach(
        (job, tables) -> parts.add(process.report(job, ts, intervalMs, Tables.merge(tables))));
    if (!ofProcess.isEmpty()) {
      JobRef none = JobRef.ofProcess(process.cluster(), process.namespace());
      parts.add(process.report(none, ts, intervalMs, Tables.merge(ofProcess)));
    }
    return parts;
  }

  /** Values of the process itself. */
  int ownValues() {
    return ofProcess.stream().mapToInt(table -> table.values().length).sum();
  }

  long since() {
    return since;
  }

  int values() {
    return values;
  }
}
