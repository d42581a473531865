package io.flinksustain.report;

import io.flinksustain.signal.Scope;

/**
 * The values of all entities of one scope at one instant: rows are entities, columns are signals.
 *
 * @param shape which entities and signals they are
 * @param values row by row, scaled to the signals' units; NaN where a row lacks a column
 */
public record Table(TableShape shape, double[] values) {

  /** A table of a shape of its own. */
  public Table(
      Scope scope,
      boolean delta,
      int[] signals,
      String[] vertices,
      int[] subtasks,
      int[] attempts,
      double[] values) {
    this(new TableShape(scope, delta, signals, vertices, subtasks, attempts), values);
  }

  /** What the rows are. */
  public Scope scope() {
    return shape.scope();
  }

  /** True when counter columns hold increases and not totals. */
  public boolean delta() {
    return shape.delta();
  }

  /** The columns, as ordinals of {@link io.flinksustain.signal.Signal}. */
  public int[] signals() {
    return shape.signals();
  }

  /** Per row the vertex id. */
  public String[] vertices() {
    return shape.vertices();
  }

  /** Per row the subtask index. */
  public int[] subtasks() {
    return shape.subtasks();
  }

  /** Per row the attempt number. */
  public int[] attempts() {
    return shape.attempts();
  }

  public int rows() {
    return shape.rows();
  }

  public double value(int row, int column) {
    return values[row * shape.signals().length + column];
  }
}
