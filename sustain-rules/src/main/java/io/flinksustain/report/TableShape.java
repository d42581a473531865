package io.flinksustain.report;

import io.flinksustain.signal.Scope;
import java.util.Arrays;
import java.util.Objects;

/**
 * Of which entities and signals a table has values; the same from report to report for as long as a
 * process runs the same subtasks, and then shared by them.
 *
 * @param scope what the rows are
 * @param delta true when counter columns hold the increase since the previous report, false when
 *     they hold the total since the start of the process
 * @param signals the columns, as ordinals of {@link io.flinksustain.signal.Signal}
 * @param vertices per row the vertex id; empty strings where the scope has none
 * @param subtasks per row the subtask index, 0 where the scope has none
 * @param attempts per row the attempt number, 0 where the scope has none
 */
public record TableShape(
    Scope scope, boolean delta, int[] signals, String[] vertices, int[] subtasks, int[] attempts) {

  /** Of the object and the heads of its arrays. */
  private static final int OBJECT_BYTES = 120;

  /** A reference and two numbers. */
  private static final int ROW_BYTES = 12;

  public int rows() {
    return vertices.length;
  }

  /** About how many bytes of heap it takes, with texts that no other shape may have. */
  long heapBytes() {
    long bytes = OBJECT_BYTES + (long) signals.length * Integer.BYTES + (long) rows() * ROW_BYTES;
    for (int row = 0; row < vertices.length; row++) {
      boolean isNew = row == 0 || !vertices[row].equals(vertices[row - 1]);
      bytes += isNew ? Interner.STRING_BYTES + vertices[row].length() : 0;
    }
    return bytes;
  }

  /** Equal by content: two processes that measure the same have the same shape. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof TableShape shape && isLike(shape));
  }

  private boolean isLike(TableShape other) {
    return scope == other.scope
        && delta == other.delta
        && Arrays.equals(signals, other.signals)
        && Arrays.equals(subtasks, other.subtasks)
        && Arrays.equals(attempts, other.attempts)
        && Arrays.equals(vertices, other.vertices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        scope.name(),
        delta,
        Arrays.hashCode(signals),
        Arrays.hashCode(vertices),
        Arrays.hashCode(subtasks),
        Arrays.hashCode(attempts));
  }
}
