package io.flinksustain.report;

import io.flinksustain.signal.Scope;

/**
 * The values of all entities of one scope at one instant: rows are entities, columns are signals.
 *
 * @param scope what the rows are
 * @param delta true when counter columns hold the increase since the previous report, false when
 *     they hold the total since the start of the process
 * @param signals the columns, as ordinals of {@link io.flinksustain.signal.Signal}
 * @param vertices per row the vertex id; empty strings where the scope has none
 * @param subtasks per row the subtask index, 0 where the scope has none
 * @param attempts per row the attempt number, 0 where the scope has none
 * @param values row by row, scaled to the signals' units; NaN where a row lacks a column
 */
public record Table(
    Scope scope,
    boolean delta,
    int[] signals,
    String[] vertices,
    int[] subtasks,
    int[] attempts,
    double[] values) {

  public int rows() {
    return vertices.length;
  }

  public double value(int row, int column) {
    return values[row * signals.length + column];
  }
}
