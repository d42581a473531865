package io.flinksustain.window;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of one process and shape in one window, in order of time: the same place in each of
 * them is the same signal of the same entity.
 */
final class Block {
  private static final int SIGNALS = Signal.values().length;

  private final TableShape shape;
  private final int width;
  private final int[] columnOf = new int[SIGNALS];
  private final BitSet signals = new BitSet(SIGNALS);
  private final List<Tick> ticks = new ArrayList<>();
  private long[] times;
  private double[][] values;
  private boolean repeating;
  private boolean[] gaps;

  /** The values of one instant. */
  private record Tick(long ts, int intervalMs, double[] values) {}

  Block(TableShape shape) {
    this.shape = shape;
    this.width = shape.signals().length;
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < width; column++) {
      columnOf[shape.signals()[column]] = column;
      signals.set(shape.signals()[column]);
    }
  }

  /** Whether a table has its place here; as a rule its shape is the very same object. */
  boolean fits(Table table) {
    return shape.equals(table.shape());
  }

  void add(Report report, Table table) {
    ticks.add(new Tick(report.ts(), report.intervalMs(), table.values()));
  }

  /** Call after the last table was added. */
  void close() {
    ticks.sort(Comparator.comparingLong(Tick::ts));
    times = new long[ticks.size()];
    values = new double[times.length][];
    for (int i = 0; i < times.length; i++) {
      times[i] = ticks.get(i).ts;
      values[i] = ticks.get(i).values;
      repeating |= i > 0 && times[i] == times[i - 1];
    }
    findGaps();
  }

  /** Table by table, in the order of memory: later each signal is picked from all of them. */
  private void findGaps() {
    gaps = new boolean[shape.rows()];
    for (int tick = 0; tick < times.length; tick++) {
      for (int row = 0; row < gaps.length; row++) {
        gaps[row] |= !present(tick, row);
      }
    }
  }

  /** Whether an instant is there more than once. */
  boolean repeating() {
    return repeating;
  }

  TableShape shape() {
    return shape;
  }

  /** The signals that have a column. */
  BitSet signals() {
    return signals;
  }

  int size() {
    return times.length;
  }

  long time(int tick) {
    return times[tick];
  }

  int intervalMs(int tick) {
    return ticks.get(tick).intervalMs;
  }

  /** Where the values of a signal stand in a row; -1 when it has no column. */
  int column(int signal) {
    return columnOf[signal];
  }

  double value(int tick, int row, int column) {
    return values[tick][row * width + column];
  }

  /** Adds the values of a signal that has a column, in order of time. */
  void copyTo(Samples samples, int row, int signal) {
    int at = row * width + columnOf[signal];
    for (double[] tick : values) {
      if (!Double.isNaN(tick[at])) {
        samples.add(tick[at]);
      }
    }
  }

  /** Whether a row has any value at an instant. */
  boolean present(int tick, int row) {
    double[] all = values[tick];
    for (int i = row * width; i < (row + 1) * width; i++) {
      if (!Double.isNaN(all[i])) {
        return true;
      }
    }
    return false;
  }

  /** The instants at which a row has any value; the block's own where that is all of them. */
  long[] instants(int row) {
    return gaps[row] ? someInstants(row) : times;
  }

  private long[] someInstants(int row) {
    long[] some = times.clone();
    int n = 0;
    for (int tick = 0; tick < times.length; tick++) {
      if (present(tick, row)) {
        some[n++] = times[tick];
      }
    }
    return Arrays.copyOf(some, n);
  }
}
