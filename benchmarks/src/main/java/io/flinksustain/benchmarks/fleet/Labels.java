package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names that Flink's Prometheus reporter gives: of metrics, and the labels of an entity in the
 * order of their names.
 *
 * <p>Nothing in them needs an escape in JSON: the fleet makes its names that way.
 */
final class Labels {
  private static final String[] METRICS =
      Arrays.stream(Signal.values()).map(Labels::metric).toArray(String[]::new);

  private Labels() {}

  /** One label. */
  record Label(String name, String value) {}

  /** The full name of a metric, by the ordinal of its signal. */
  static String metric(int ordinal) {
    return METRICS[ordinal];
  }

  /** The labels of a row that Flink itself gives. */
  static List<Label> ofRow(FleetProcess process, Report report, Table table, int row) {
    List<Label> labels = new ArrayList<>(12);
    labels.add(new Label("host", report.host()));
    if (table.scope() != Scope.TM && table.scope() != Scope.JM) {
      addJob(labels, report.job());
    }
    if (table.scope() == Scope.TASK || table.scope() == Scope.OPERATOR) {
      addSubtask(labels, process, table, row);
    }
    if (process.isTaskManager()) {
      labels.add(new Label("tm_id", process.id()));
    }
    return labels;
  }

  private static void addJob(List<Label> labels, JobRef job) {
    labels.add(new Label("job_id", job.jobId()));
    labels.add(new Label("job_name", job.jobName()));
  }

  private static void addSubtask(List<Label> labels, FleetProcess process, Table table, int row) {
    JobShape shape = process.job().shape();
    String id = table.vertices()[row];
    int vertex = row * shape.vertices() / table.rows();
    int subtask = table.subtasks()[row];
    if (table.scope() == Scope.OPERATOR) {
      labels.add(new Label("operator_id", id));
      labels.add(new Label("operator_name", shape.operators().get(vertex).get(0)));
    }
    String execution = process.job().ref().jobId() + '_' + id + '_' + subtask + "_0";
    labels.add(new Label("subtask_index", String.valueOf(subtask)));
    labels.add(new Label("task_attempt_id", execution));
    labels.add(new Label("task_attempt_num", String.valueOf(table.attempts()[row])));
    labels.add(new Label("task_id", id));
    labels.add(new Label("task_name", shape.names().get(vertex)));
  }

  private static String metric(Signal signal) {
    String scope =
        switch (signal.scope()) {
          case JM -> "jobmanager_";
          case JOB -> "jobmanager_job_";
          case TM -> "taskmanager_";
          case TASK -> "taskmanager_job_task_";
          case OPERATOR -> "taskmanager_job_task_operator_";
          case POD -> throw new IllegalStateException(signal + " has no name at Flink");
        };
    return "flink_" + scope + signal.flinkName().replaceAll("[^A-Za-z0-9]", "_");
  }
}
