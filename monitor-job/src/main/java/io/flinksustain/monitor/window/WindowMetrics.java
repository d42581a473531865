package io.flinksustain.monitor.window;

import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.window.Joined;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What the stage counts. */
final class WindowMetrics {
  private final Counter late;
  private final Counter unknownVertices;
  private final Counter overtaken;

  WindowMetrics(MetricGroup operator) {
    late = OwnMetric.LATE.counter(operator);
    unknownVertices = OwnMetric.UNKNOWN_VERTICES.counter(operator);
    overtaken = OwnMetric.OVERTAKEN_WINDOWS.counter(operator);
  }

  void countLate() {
    late.inc();
  }

  void count(Joined joined) {
    unknownVertices.inc(joined.unknownVertices());
    overtaken.inc(joined.overtaken());
  }

  long late() {
    return late.getCount();
  }

  long overtaken() {
    return overtaken.getCount();
  }
}
