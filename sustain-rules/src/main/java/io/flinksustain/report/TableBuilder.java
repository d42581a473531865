package io.flinksustain.report;

import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;

/**
 * Puts a table together from single values in any order; what comes twice counts once, the larger
 * number: of two operators of one chain the worse one is seen, whatever their order.
 */
public final class TableBuilder {
  private static final Signal[] SIGNALS = Signal.values();

  private final Scope scope;
  private final boolean delta;
  private final int[] columnOf = new int[SIGNALS.length];
  private final int[] signals = new int[SIGNALS.length];
  private final EntityRows entities = new EntityRows();
  private int columns;

  /** How many columns a row of {@link #values} has room for. */
  private int stride = 2;

  private double[] values = missing(2 * stride);

  public TableBuilder(Scope scope, boolean delta) {
    this.scope = scope;
    this.delta = delta;
    Arrays.fill(columnOf, -1);
  }

  /** The column of a signal, added when it is new. */
  public int column(Signal signal) {
    return column(signal.ordinal());
  }

  private int column(int signal) {
    if (columnOf[signal] < 0) {
      columnOf[signal] = columns;
      signals[columns++] = signal;
      if (columns > stride) {
        layOut(2 * stride);
      }
    }
    return columnOf[signal];
  }

  /** The row of an entity, added when it is new. */
  public int row(String vertex, int subtask, int attempt) {
    int row = entities.row(vertex, subtask, attempt);
    if ((row + 1) * stride > values.length) {
      int before = values.length;
      values = Arrays.copyOf(values, 2 * before);
      Arrays.fill(values, before, values.length, Double.NaN);
    }
    return row;
  }

  /**
   * Sets a scaled value; false when it is NaN or the place is taken: one value more is not held.
   */
  public boolean set(int row, int column, double value) {
    if (Double.isNaN(value)) {
      return false;
    }
    int at = row * stride + column;
    boolean free = Double.isNaN(values[at]);
    values[at] = free ? value : Math.max(values[at], value);
    return free;
  }

  /** Adds all values of a table of the same scope and temporality. */
  public void addAll(Table table) {
    for (int row = 0; row < table.rows(); row++) {
      int to = row(table.vertices()[row], table.subtasks()[row], table.attempts()[row]);
      for (int column = 0; column < table.signals().length; column++) {
        set(to, column(table.signals()[column]), table.value(row, column));
      }
    }
  }

  /** True when a table of it would hold no place for any value. */
  public boolean isEmpty() {
    return columns == 0 || entities.size() == 0;
  }

  /** The table so far; the builder can go on. */
  public Table build() {
    TableShape shape =
        new TableShape(
            scope,
            delta,
            Arrays.copyOf(signals, columns),
            entities.vertices(),
            entities.subtasks(),
            entities.attempts());
    return new Table(Interner.SHAPES.get(shape), compact(columns, entities.size() * columns));
  }

  private void layOut(int newStride) {
    values = compact(newStride, Math.max(entities.size(), 2) * newStride);
    stride = newStride;
  }

  /** The values in rows of another width. */
  private double[] compact(int width, int size) {
    double[] compact = missing(size);
    for (int row = 0; row < entities.size(); row++) {
      System.arraycopy(values, row * stride, compact, row * width, Math.min(width, stride));
    }
    return compact;
  }

  private static double[] missing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
