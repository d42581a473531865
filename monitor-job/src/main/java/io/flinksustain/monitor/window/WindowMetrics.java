package io.flinksustain.monitor.window;

import io.flinksustain.window.Joined;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What the stage counts: {@code late} reports, {@code joinedWindows}, {@code unknownVertices} and
 * {@code overtakenWindows}.
 */
final class WindowMetrics {
  private final Counter late;
  private final Counter windows;
  private final Counter unknownVertices;
  private final Counter overtaken;

  WindowMetrics(MetricGroup group) {
    late = group.counter("late");
    windows = group.counter("joinedWindows");
    unknownVertices = group.counter("unknownVertices");
    overtaken = group.counter("overtakenWindows");
  }

  void countLate() {
    late.inc();
  }

  void count(Joined joined) {
    windows.inc(joined.windows().size());
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
