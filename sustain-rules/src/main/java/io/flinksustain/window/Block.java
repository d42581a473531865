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
  private final TableShape shape;
  private final int[] columnOf = new int[Signal.values().length];
  private final BitSet signals = new BitSet();
  private final List<Tick> ticks = new ArrayList<>();
  private long[] times;
  private double[][] values;
  private boolean repeating;

  /** The values of one instant. */
  private record Tick(long ts, int intervalMs, double[] values) {}

  Block(TableShape shape) {
    this.shape = shape;
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < shape.signals().length; column++) {
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
    times = ticks.stream().mapToLong(Tick::ts).toArray();
    values = ticks.stream().map(Tick::values).toArray(double[][]::new);
    for (int i = 1; i < times.length; i++) {
      repeating |= times[i] == times[i - 1];
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
    return values[tick][row * shape.signals().length + column];
  }

  /** Whether a row has any value at an instant. */
  boolean present(int tick, int row) {
    for (int column = 0; column < shape.signals().length; column++) {
      if (!Double.isNaN(value(tick, row, column))) {
        return true;
      }
    }
    return false;
  }
}
