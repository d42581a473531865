package io.flinksustain.monitor.window;

import io.flinksustain.report.Report;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.metrics.Counter;

/** Counts late reports in the metric {@code late} and lets none of them pass. */
public final class CountLate extends RichFilterFunction<Report> {
  private static final long serialVersionUID = 1;

  private transient Counter late;

  @Override
  public void open(OpenContext context) {
    late = getRuntimeContext().getMetricGroup().counter("late");
  }

  @Override
  public boolean filter(Report report) {
    late.inc();
    return false;
  }
}
