package io.flinksustain.window;

/**
 * What part of the time a subtask was in a state, from the total of the seconds that it was.
 *
 * <p>Only of the time in which its latest attempt was seen: before it was started, and while it is
 * restarted, a subtask is neither idle nor held up, and not busy either.
 */
final class TimeShare {
  /** Flink brings the total of a state that lasts up to date every 5 seconds. */
  private static final long LEAST_MS = 5_000;

  private static final double MS_PER_SECOND = 1000;

  private TimeShare() {}

  /**
   * Counts from the last value of an earlier window, the row {@code origin} of the memory, or else
   * from the first of this one: 0 to 1, NaN where that is less than 5 seconds.
   *
   * <p>After 40 s at 12:00:00, the totals 43 s at 12:00:10 and 46 s at 12:00:20 are 6 s of 20: 0.3.
   */
  static double of(Series series, CounterMemory before, int origin) {
    if (series.delta()) {
      return Double.NaN;
    }
    int last = series.size() - 1;
    int first = firstOfLatest(series);
    boolean known = first == 0 && continues(series, before, origin);
    long since = known ? before.ts()[origin] : series.time(first);
    double from = known ? before.value()[origin] : series.value(first);
    long ms = series.time(last) - since;
    return ms < LEAST_MS
        ? Double.NaN
        : Math.min(1, (series.value(last) - from) * MS_PER_SECOND / ms);
  }

  private static int firstOfLatest(Series series) {
    int first = series.size() - 1;
    while (first > 0
        && series.attempt(first - 1) == series.attempt(first)
        && series.value(first - 1) <= series.value(first)) {
      first--;
    }
    return first;
  }

  private static boolean continues(Series series, CounterMemory before, int origin) {
    return origin != Growth.NO_ORIGIN
        && before.attempt()[origin] == series.attempt(0)
        && before.value()[origin] <= series.value(0);
  }
}
