package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.fact.Topology;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the Prometheus reporter of one Flink process shows, in the text format: every type a gauge,
 * all labels on every line, each set with a comma at its end.
 *
 * <p>The labels are made once, since a process keeps its tasks for as long as the benchmark runs.
 */
final class ReporterPage {
  private static final Signal[] SIGNALS = Signal.values();

  private final Map<String, Topology.Vertex> vertices;
  private final Map<Scope, String[]> labels = new EnumMap<>(Scope.class);

  ReporterPage(Map<String, Topology.Vertex> vertices) {
    this.vertices = vertices;
  }

  /** The page with the values of a report; the reports of one page have the same rows. */
  String of(Report report) {
    StringBuilder page = new StringBuilder(1 << 16);
    for (Table table : report.tables()) {
      String[] rows = labels(report, table);
      for (int column = 0; column < table.signals().length; column++) {
        metric(page, table, column, rows);
      }
    }
    return page.toString();
  }

  private synchronized String[] labels(Report report, Table table) {
    return labels.computeIfAbsent(table.scope(), scope -> make(report, table));
  }

  private static void metric(StringBuilder page, Table table, int column, String[] rows) {
    Signal signal = SIGNALS[table.signals()[column]];
    String name = ReporterNames.of(signal);
    page.append("# HELP ").append(name).append(' ').append(signal.flinkName());
    page.append("\n# TYPE ").append(name).append(" gauge\n");
    for (int row = 0; row < rows.length; row++) {
      double value = table.value(row, column);
      if (!Double.isNaN(value)) {
        page.append(name).append(rows[row]).append(signal.unscale(value)).append('\n');
      }
    }
  }

  private String[] make(Report report, Table table) {
    String[] rows = new String[table.rows()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = '{' + labels(report, table, row) + "} ";
    }
    return rows;
  }

  private String labels(Report report, Table table, int row) {
    return switch (table.scope()) {
      case JM -> label("host", report.host());
      case TM -> label("host", report.host()) + label("tm_id", report.process());
      case JOB ->
          label("job_id", report.job().jobId())
              + label("host", report.host())
              + label("job_name", report.job().jobName());
      case TASK -> task(report, table, row, "");
      case OPERATOR -> task(report, table, row, operator(table.vertices()[row]));
      case POD -> throw new IllegalArgumentException("Flink reports nothing of pods");
    };
  }

  private String task(Report report, Table table, int row, String operator) {
    String vertex = table.vertices()[row];
    int attempt = table.attempts()[row];
    String execution = vertex + '_' + table.subtasks()[row] + '_' + attempt;
    return label("job_id", report.job().jobId())
        + label("task_id", vertex)
        + label("task_attempt_id", report.job().jobId() + '_' + execution)
        + label("host", report.host())
        + operator
        + label("task_name", vertices.get(vertex).name())
        + label("task_attempt_num", String.valueOf(attempt))
        + label("job_name", report.job().jobName())
        + label("tm_id", report.process())
        + label("subtask_index", String.valueOf(table.subtasks()[row]));
  }

  private String operator(String vertex) {
    return label("operator_id", vertex)
        + label("operator_name", vertices.get(vertex).operators().get(0));
  }

  static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "=\"" + escaped + "\",";
  }
}
