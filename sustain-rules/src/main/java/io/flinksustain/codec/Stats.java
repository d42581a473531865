package io.flinksustain.codec;

import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.io.IOException;
import java.util.Arrays;

/** The statistics of signals: of each signal which statistics there are, and those. */
final class Stats {
  private static final int STRIDE = Statistic.values().length;

  private Stats() {}

  static void write(SignalStats stats, Encoder out) {
    Blocks.writeSteps(stats.signals(), out);
    for (int row = 0; row < stats.signals().length; row++) {
      writeRow(stats.values(), row * STRIDE, out);
    }
  }

  private static void writeRow(double[] values, int start, Encoder out) {
    long present = 0;
    for (int i = 0; i < STRIDE; i++) {
      present |= Double.isNaN(values[start + i]) ? 0 : 1L << i;
    }
    out.unsigned(present);
    for (long left = present; left != 0; left &= left - 1) {
      out.value(values[start + Long.numberOfTrailingZeros(left)]);
    }
  }

  static SignalStats read(Decoder in) throws IOException {
    int[] signals = Blocks.signals(in);
    if (signals.length == 0) {
      return SignalStats.EMPTY;
    }
    double[] values = new double[signals.length * STRIDE];
    Arrays.fill(values, Double.NaN);
    for (int row = 0; row < signals.length; row++) {
      readRow(values, row * STRIDE, in);
    }
    return new SignalStats(signals, values);
  }

  private static void readRow(double[] values, int start, Decoder in) throws IOException {
    for (long left = in.unsigned(); left != 0; left &= left - 1) {
      int statistic = in.known(Long.numberOfTrailingZeros(left), Statistic.values());
      values[start + statistic] = in.value();
    }
  }
}
