package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import java.util.Collection;
import java.util.List;

/**
 * What part of the window each of some entities was idle, backpressured, busy or collecting
 * garbage, where the totals of these times tell.
 *
 * <p>Flink's own {@code busyTimeMsPerSecond} and its siblings are means of the last 60 seconds
 * ({@code TimerGauge} and {@code MeterView} of Flink 2.3), so they say half a minute too late that
 * something changed, and in a window still what was before it. The totals say what was in the
 * window and nothing else. What is neither idle nor backpressured is busy, as in Flink.
 */
final class Shares {
  private final Counters counters;
  private final Series series = new Series();
  private Collection<Entity> filled = List.of();
  private double[] idle = new double[0];
  private double[] backpressured = new double[0];
  private double[] gc = new double[0];

  Shares(Counters counters) {
    this.counters = counters;
  }

  /** Takes them from the totals of some entities, in their order; once for the same collection. */
  void fill(Collection<Entity> entities) {
    if (entities != filled) {
      filled = entities;
      idle = shares(idle, Signal.IDLE_TIME);
      backpressured = shares(backpressured, Signal.BACKPRESSURED_TIME);
      gc = shares(gc, Signal.GC_TIME);
    }
  }

  private double[] shares(double[] used, Signal total) {
    double[] shares = used.length < filled.size() ? new double[filled.size()] : used;
    int index = 0;
    for (Entity entity : filled) {
      shares[index++] = share(entity, total);
    }
    return shares;
  }

  private double share(Entity entity, Signal total) {
    series.fill(entity, total);
    return series.size() == 0 ? Double.NaN : counters.share(entity, total, series);
  }

  /** The share of an entity, 0 to 1; NaN where the totals do not tell, or of any other signal. */
  double of(Signal gauge, int index) {
    return switch (gauge) {
      case IDLE -> idle[index];
      case BACKPRESSURED -> backpressured[index];
      case BUSY -> Math.max(0, 1 - idle[index] - backpressured[index]);
      case GC -> gc[index];
      default -> Double.NaN;
    };
  }
}
