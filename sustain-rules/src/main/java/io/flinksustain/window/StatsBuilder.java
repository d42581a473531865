package io.flinksustain.window;

import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/** Turns the readings of some entities of one kind into the statistics of all of them together. */
final class StatsBuilder {
  private static final int STRIDE = Statistic.values().length;
  private static final Signal[] SIGNALS = Signal.values();

  private final Counters counters;
  private final Series series = new Series();
  private final Samples all = new Samples();
  private final Samples each = new Samples();
  private final Samples rates = new Samples();
  private final Shares shares;

  StatsBuilder(Counters counters) {
    this.counters = counters;
    this.shares = new Shares(counters);
  }

  /** Rates and increases are summed: what the subtasks of a vertex do together. */
  SignalStats sums(Collection<Entity> entities) {
    return stats(entities, false);
  }

  /** Rates and increases are averaged: what one task manager does. */
  SignalStats means(Collection<Entity> entities) {
    return stats(entities, true);
  }

  /** The entity whose own mean of a gauge is the highest, the first of equals; or -1. */
  int highest(Collection<Entity> entities, Signal gauge) {
    int highest = -1;
    int index = 0;
    double most = Double.NEGATIVE_INFINITY;
    shares.fill(entities);
    for (Entity entity : entities) {
      all.clear();
      add(entity, gauge, index++);
      if (all.size() > 0 && all.mean() > most) {
        most = all.mean();
        highest = entity.subtask();
      }
    }
    return highest;
  }

  private SignalStats stats(Collection<Entity> entities, boolean average) {
    BitSet marks = new BitSet();
    for (Entity entity : entities) {
      entity.markSignals(marks);
    }
    int[] signals = new int[marks.cardinality()];
    double[] values = new double[signals.length * STRIDE];
    Arrays.fill(values, Double.NaN);
    shares.fill(entities);
    int n = 0;
    for (int s = marks.nextSetBit(0); s >= 0; s = marks.nextSetBit(s + 1)) {
      if (fill(entities, SIGNALS[s], average, values, n * STRIDE)) {
        signals[n++] = s;
      }
    }
    return new SignalStats(Arrays.copyOf(signals, n), Arrays.copyOf(values, n * STRIDE));
  }

  /** Writes the statistics of one signal at {@code at}; false when it has no value at all. */
  private boolean fill(
      Collection<Entity> entities, Signal signal, boolean average, double[] out, int at) {
    return signal.kind() == Kind.COUNTER
        ? counter(entities, signal, average, out, at)
        : gauge(entities, signal, out, at);
  }

  private boolean gauge(Collection<Entity> entities, Signal signal, double[] out, int at) {
    all.clear();
    each.clear();
    double sum = 0;
    double last = 0;
    int index = 0;
    for (Entity entity : entities) {
      int from = all.size();
      add(entity, signal, index++);
      if (all.size() > from) {
        double own = all.sum(from);
        each.add(own / (all.size() - from));
        sum += own;
        last += all.last();
      }
    }
    if (all.size() == 0) {
      return false;
    }
    out[at + Statistic.MEAN.ordinal()] = sum / all.size();
    out[at + Statistic.MAX.ordinal()] = all.max();
    out[at + Statistic.MIN.ordinal()] = all.min();
    out[at + Statistic.P95.ordinal()] = all.p95();
    out[at + Statistic.LAST.ordinal()] = last / each.size();
    out[at + Statistic.COUNT.ordinal()] = all.size();
    out[at + Statistic.SKEW.ordinal()] = each.skew();
    return true;
  }

  /** As a rule one line has it all, and its values need no more than to be counted. */
  private void add(Entity entity, Signal gauge, int index) {
    int from = all.size();
    Line only = entity.only(gauge.ordinal());
    if (only == null) {
      series.fill(entity, gauge);
      all.addAll(series);
    } else {
      only.block().copyTo(all, only.row(), gauge.ordinal());
    }
    // Where a source does not measure how busy it is, the totals do not tell either.
    double share = all.size() > from ? shares.of(gauge, index) : Double.NaN;
    if (!Double.isNaN(share)) {
      all.fillFrom(from, share);
    }
  }

  private boolean counter(
      Collection<Entity> entities, Signal signal, boolean average, double[] out, int at) {
    each.clear();
    rates.clear();
    int count = 0;
    for (Entity entity : entities) {
      series.fill(entity, signal);
      count += series.size();
      if (series.size() > 0) {
        add(counters.growth(entity, signal, series));
      }
    }
    out[at + Statistic.COUNT.ordinal()] = count;
    if (each.size() > 0) {
      out[at + Statistic.SKEW.ordinal()] = each.skew();
      out[at + Statistic.RATE.ordinal()] = average ? rates.mean() : rates.sum();
      out[at + Statistic.INCREASE.ordinal()] = average ? each.mean() : each.sum();
    }
    return count > 0;
  }

  private void add(Growth growth) {
    if (!Double.isNaN(growth.increase())) {
      each.add(growth.increase());
      rates.add(growth.rate());
    }
  }
}
