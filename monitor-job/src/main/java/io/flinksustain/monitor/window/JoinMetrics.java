package io.flinksustain.monitor.window;

import io.flinksustain.window.Joined;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What the join counts: {@code joinedWindows}, {@code unknownVertices} and {@code
 * overtakenWindows}.
 */
final class JoinMetrics {
  private final Counter windows;
  private final Counter unknownVertices;
  private final Counter overtaken;

  JoinMetrics(MetricGroup group) {
    windows = group.counter("joinedWindows");
    unknownVertices = group.counter("unknownVertices");
    overtaken = group.counter("overtakenWindows");
  }

  void count(Joined joined) {
    windows.inc(joined.windows().size());
    unknownVertices.inc(joined.unknownVertices());
    overtaken.inc(joined.overtaken());
  }
}
