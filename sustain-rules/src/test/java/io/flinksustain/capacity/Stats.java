package io.flinksustain.capacity;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.util.Arrays;
import java.util.TreeMap;

/** Statistics of an entity for tests, put together one by one. */
public final class Stats {
  private static final int STRIDE = Statistic.values().length;

  private final TreeMap<Integer, double[]> rows = new TreeMap<>();

  public Stats with(Signal signal, Statistic statistic, double value) {
    double[] row =
        rows.computeIfAbsent(
            signal.ordinal(),
            key -> {
              double[] empty = new double[STRIDE];
              Arrays.fill(empty, Double.NaN);
              return empty;
            });
    row[statistic.ordinal()] = value;
    return this;
  }

  public SignalStats build() {
    double[] values = new double[rows.size() * STRIDE];
    int at = 0;
    for (double[] row : rows.values()) {
      System.arraycopy(row, 0, values, at, STRIDE);
      at += STRIDE;
    }
    return new SignalStats(rows.keySet().stream().mapToInt(i -> i).toArray(), values);
  }
}
