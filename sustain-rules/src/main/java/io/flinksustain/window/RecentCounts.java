package io.flinksustain.window;

import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What counters of scope JOB grew by in the windows of the last hour; windows without growth are
 * left out, so that a quiet job costs nothing.
 *
 * @param jobIds per row the job
 * @param signals per row the ordinal of the signal
 * @param ends per row the end of the window, epoch milliseconds
 * @param increases per row the growth in that window
 */
public record RecentCounts(String[] jobIds, int[] signals, long[] ends, double[] increases) {
  /** No growth. */
  public static final RecentCounts EMPTY =
      new RecentCounts(new String[0], new int[0], new long[0], new double[0]);

  /** How long growth is remembered. */
  static final long HOUR_MS = 3_600_000;

  /** The growth in windows that ended after {@code after}. */
  public double since(String jobId, Signal signal, long after) {
    return IntStream.range(0, ends.length)
        .filter(i -> ends[i] > after && signals[i] == signal.ordinal() && jobIds[i].equals(jobId))
        .mapToDouble(i -> increases[i])
        .sum();
  }

  /** With the growth of one more window. */
  RecentCounts plus(String jobId, Signal signal, long end, double increase) {
    if (!(increase > 0)) {
      return this;
    }
    int n = ends.length;
    RecentCounts more =
        new RecentCounts(
            Arrays.copyOf(jobIds, n + 1),
            Arrays.copyOf(signals, n + 1),
            Arrays.copyOf(ends, n + 1),
            Arrays.copyOf(increases, n + 1));
    more.jobIds[n] = jobId;
    more.signals[n] = signal.ordinal();
    more.ends[n] = end;
    more.increases[n] = increase;
    return more;
  }

  /** Without what is older than an hour at {@code now}. */
  RecentCounts prune(long now) {
    int[] rows = IntStream.range(0, ends.length).filter(i -> ends[i] > now - HOUR_MS).toArray();
    if (rows.length == ends.length) {
      return this;
    }
    return new RecentCounts(
        Arrays.stream(rows).mapToObj(i -> jobIds[i]).toArray(String[]::new),
        Arrays.stream(rows).map(i -> signals[i]).toArray(),
        Arrays.stream(rows).mapToLong(i -> ends[i]).toArray(),
        Arrays.stream(rows).mapToDouble(i -> increases[i]).toArray());
  }
}
