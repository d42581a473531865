package io.flinksustain.benchmarks.bench.recovery;

import java.util.OptionalLong;

/** Finds watermarks in what Flink's Prometheus reporter says. */
final class WatermarkText {
  private static final String METRIC = "flink_taskmanager_job_task_operator_currentInputWatermark{";

  private WatermarkText() {}

  /**
   * The lowest watermark of the subtasks of an operator.
   *
   * @param operator its name as the reporter writes it, with underscores
   */
  static OptionalLong lowest(String text, String operator) {
    String label = "operator_name=\"" + operator + '"';
    return text.lines()
        .filter(line -> line.startsWith(METRIC) && line.contains(label))
        .map(line -> line.substring(line.lastIndexOf('}') + 1).strip())
        .mapToLong(value -> (long) Double.parseDouble(value))
        .min();
  }
}
