package io.flinksustain.window;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The readings of one Flink job in one window, sorted by what they were taken from. */
final class JobReadings {
  private final String jobId;
  private final Map<String, Map<Integer, Entity>> vertices = new TreeMap<>();
  private final Map<String, Entity> taskManagers = new TreeMap<>();
  private final Map<String, Entity> control = new TreeMap<>();
  private final Map<String, String> hosts = new TreeMap<>();
  private JobRef job;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  JobReadings(String jobId) {
    this.jobId = jobId;
  }

  void add(Report report) {
    if (report.ts() > last) {
      last = report.ts();
      job = report.job();
    }
    first = Math.min(first, report.ts());
    hosts.merge(report.process(), report.host(), (a, b) -> a.isEmpty() ? b : a);
    for (Table table : report.tables()) {
      for (int row = 0; row < table.rows(); row++) {
        add(report, table, row);
      }
    }
  }

  private void add(Report report, Table table, int row) {
    switch (table.scope()) {
      // An operator's signals belong to the vertex that it is chained into.
      case TASK, OPERATOR ->
          subtask(table.vertices()[row], table.subtasks()[row]).add(report, table, row);
      case TM -> process(taskManagers, "tm", report.process()).add(report, table, row);
      case JM -> process(control, "jm", report.process()).add(report, table, row);
      case JOB -> process(control, "job", "").add(report, table, row);
      case POD -> {
        // No signal of the catalogue has this scope.
      }
    }
  }

  private Entity subtask(String vertex, int subtask) {
    return vertices
        .computeIfAbsent(vertex, id -> new TreeMap<>())
        .computeIfAbsent(subtask, index -> new Entity(jobId + "/task/" + vertex, index));
  }

  private Entity process(Map<String, Entity> entities, String scope, String process) {
    return entities.computeIfAbsent(
        process, name -> new Entity(jobId + '/' + scope + '/' + name, 0));
  }

  /** The job as its latest report names it. */
  JobRef job() {
    return job;
  }

  long first() {
    return first;
  }

  /** Subtasks in order of index, by vertex in order of id. */
  Map<String, Map<Integer, Entity>> vertices() {
    return vertices;
  }

  /** Task manager processes in order of id. */
  Map<String, Entity> taskManagers() {
    return taskManagers;
  }

  /** What the JobManager says about itself and the job. */
  Collection<Entity> control() {
    return control.values();
  }

  String host(String process) {
    return hosts.getOrDefault(process, "");
  }
}
