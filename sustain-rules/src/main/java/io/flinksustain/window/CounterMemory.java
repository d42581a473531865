package io.flinksustain.window;

/**
 * The last value of every counter of a job, so that the next window counts from there.
 *
 * <p>Each row is one counter of one entity, those of a group together, in order of signal and
 * subtask.
 *
 * @param groups names of what the rows belong to: job id, scope, vertex or process
 * @param group per row the index into {@code groups}
 * @param subtask per row the subtask
 * @param signal per row the ordinal of the signal
 * @param attempt per row the attempt of the value
 * @param ts per row when it was measured, epoch milliseconds
 * @param value per row the total; NaN where the source sends increases
 * @param recent increases of the last hour of counters of scope JOB
 */
public record CounterMemory(
    String[] groups,
    int[] group,
    int[] subtask,
    int[] signal,
    int[] attempt,
    long[] ts,
    double[] value,
    RecentCounts recent) {
  /** Nothing remembered. */
  public static final CounterMemory EMPTY =
      new CounterMemory(
          new String[0],
          new int[0],
          new int[0],
          new int[0],
          new int[0],
          new long[0],
          new double[0],
          RecentCounts.EMPTY);

  /** How many counters are remembered. */
  public int rows() {
    return group.length;
  }
}
