package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Arrays;

/**
 * The statistics of every signal of one entity in one window, in one flat array.
 *
 * @param signals ordinals of the signals seen, ascending
 * @param values for each signal all statistics in the order of {@link Statistic}; NaN is missing
 */
public record SignalStats(int[] signals, double[] values) {
  /** No signal was seen. */
  public static final SignalStats EMPTY = new SignalStats(new int[0], new double[0]);

  private static final int STRIDE = Statistic.values().length;

  /** The value, or NaN when the signal was not seen or has no such statistic. */
  public double get(Signal signal, Statistic statistic) {
    int row = Arrays.binarySearch(signals, signal.ordinal());
    return row < 0 ? Double.NaN : values[row * STRIDE + statistic.ordinal()];
  }

  /** These with another value for a signal that was seen. */
  SignalStats with(Signal signal, Statistic statistic, double value) {
    double[] changed = values.clone();
    changed[Arrays.binarySearch(signals, signal.ordinal()) * STRIDE + statistic.ordinal()] = value;
    return new SignalStats(signals, changed);
  }
}
