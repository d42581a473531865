package io.flinksustain.report;

import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a table together from single values in any order; what comes twice counts once, the larger
 * number: of two operators of one chain the worse one is seen, whatever their order.
 */
public final class TableBuilder {
  private final Scope scope;
  private final boolean delta;
  private final int[] columnOf = new int[Signal.values().length];
  private final List<Signal> columns = new ArrayList<>();
  private final Map<Entity, Integer> rowOf = new HashMap<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();

  private record Entity(String vertex, int subtask, int attempt) {}

  public TableBuilder(Scope scope, boolean delta) {
    this.scope = scope;
    this.delta = delta;
    Arrays.fill(columnOf, -1);
  }

  /** The column of a signal, added when it is new. */
  public int column(Signal signal) {
    if (columnOf[signal.ordinal()] < 0) {
      columnOf[signal.ordinal()] = columns.size();
      columns.add(signal);
    }
    return columnOf[signal.ordinal()];
  }

  /** The row of an entity, added when it is new. */
  public int row(String vertex, int subtask, int attempt) {
    Entity entity = new Entity(vertex, subtask, attempt);
    Integer known = rowOf.putIfAbsent(entity, rows.size());
    if (known != null) {
      return known;
    }
    entities.add(entity);
    rows.add(new double[0]);
    return rows.size() - 1;
  }

  /**
   * Sets a scaled value; false when it is NaN or the place is taken: one value more is not held.
   */
  public boolean set(int row, int column, double value) {
    double[] values = widened(row);
    if (Double.isNaN(value)) {
      return false;
    }
    boolean free = Double.isNaN(values[column]);
    values[column] = free ? value : Math.max(values[column], value);
    return free;
  }

  /** Adds all values of a table of the same scope and temporality. */
  public void addAll(Table table) {
    for (int row = 0; row < table.rows(); row++) {
      int to = row(table.vertices()[row], table.subtasks()[row], table.attempts()[row]);
      for (int column = 0; column < table.signals().length; column++) {
        int toColumn = column(Signal.values()[table.signals()[column]]);
        set(to, toColumn, table.value(row, column));
      }
    }
  }

  /** True when a table of it would hold no place for any value. */
  public boolean isEmpty() {
    return columns.isEmpty() || rows.isEmpty();
  }

  /** The table so far; the builder can go on. */
  public Table build() {
    double[] values = new double[rows.size() * columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(widened(row), 0, values, row * columns.size(), columns.size());
    }
    return new Table(
        scope,
        delta,
        columns.stream().mapToInt(Signal::ordinal).toArray(),
        entities.stream().map(Entity::vertex).toArray(String[]::new),
        entities.stream().mapToInt(Entity::subtask).toArray(),
        entities.stream().mapToInt(Entity::attempt).toArray(),
        values);
  }

  private double[] widened(int row) {
    double[] values = rows.get(row);
    if (values.length >= columns.size()) {
      return values;
    }
    double[] wide = Arrays.copyOf(values, columns.size());
    Arrays.fill(wide, values.length, wide.length, Double.NaN);
    rows.set(row, wide);
    return wide;
  }
}
