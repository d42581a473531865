package io.flinksustain.classify.test;

import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import java.util.Arrays;
import java.util.List;

/**
 * Pools the statistics of task managers, as far as the values of tests allow it: each stands for a
 * whole window, so with fewer than 20 task managers the highest 95th percentile is that of all.
 */
final class Pool {
  private Pool() {}

  /**
   * Means, rates and increases are averaged, counts summed, of the rest the largest is taken; skew
   * is that of the task managers' means.
   */
  static SignalStats of(List<TaskManagerWindow> processes) {
    if (processes.isEmpty()) {
      return SignalStats.EMPTY;
    }
    int[] signals = processes.get(0).stats().signals();
    double[] values = new double[signals.length * Statistic.values().length];
    for (int i = 0; i < values.length; i++) {
      Signal signal = Signal.values()[signals[i / Statistic.values().length]];
      Statistic statistic = Statistic.values()[i % Statistic.values().length];
      double[] all =
          processes.stream().mapToDouble(tm -> tm.stats().get(signal, statistic)).toArray();
      values[i] = statistic == Statistic.SKEW ? skew(processes, signal) : pool(statistic, all);
    }
    return new SignalStats(signals, values);
  }

  private static double skew(List<TaskManagerWindow> processes, Signal signal) {
    Statistic own = signal.kind() == Kind.COUNTER ? Statistic.INCREASE : Statistic.MEAN;
    double[] sorted =
        processes.stream().mapToDouble(tm -> tm.stats().get(signal, own)).sorted().toArray();
    double max = sorted[sorted.length - 1];
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    return max == 0 ? 1 : max / median;
  }

  private static double pool(Statistic statistic, double[] values) {
    var stream = Arrays.stream(values);
    return switch (statistic) {
      case MEAN, LAST, RATE, INCREASE -> stream.average().orElse(Double.NaN);
      case COUNT -> stream.sum();
      case MIN -> stream.min().orElse(Double.NaN);
      default -> stream.max().orElse(Double.NaN);
    };
  }
}
