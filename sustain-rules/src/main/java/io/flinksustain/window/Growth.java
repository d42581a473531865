package io.flinksustain.window;

/**
 * What one counter of one entity grew by, and in how long.
 *
 * @param increase NaN when there is nothing to count from
 * @param seconds between the value counted from and the last one
 */
record Growth(double increase, double seconds) {
  /** Stands for the row of a counter that is not in the memory. */
  static final int NO_ORIGIN = -1;

  private static final Growth UNKNOWN = new Growth(Double.NaN, Double.NaN);

  double rate() {
    return increase / seconds;
  }

  /**
   * Counts from the last value of an earlier window, or else from the first of this one.
   *
   * <p>The last value is the row {@code origin} of the memory.
   *
   * <p>A total that drops, or that comes from another attempt, began at zero again: after 90, the
   * totals 100, 3, 5 grew by 10 + 3 + 2 = 15. What happened between 100 and the restart is lost.
   */
  static Growth of(Series series, CounterMemory before, int origin, Entity entity) {
    return series.delta()
        ? ofDeltas(series, before, origin, entity)
        : ofTotals(series, before, origin);
  }

  private static Growth ofTotals(Series series, CounterMemory before, int origin) {
    boolean known = origin != NO_ORIGIN && !Double.isNaN(before.value()[origin]);
    long since = known ? before.ts()[origin] : series.time(0);
    int attempt = known ? before.attempt()[origin] : series.attempt(0);
    double last = known ? before.value()[origin] : series.value(0);
    double increase = 0;
    for (int i = known ? 0 : 1; i < series.size(); i++) {
      double value = series.value(i);
      boolean reset = series.attempt(i) != attempt || value < last;
      increase += reset ? value : value - last;
      attempt = series.attempt(i);
      last = value;
    }
    return of(increase, since, series.time(series.size() - 1));
  }

  /**
   * Adds increases up; the first one tells since when only if an earlier report or the interval of
   * reporting is known, and is not counted otherwise.
   */
  private static Growth ofDeltas(Series series, CounterMemory before, int origin, Entity entity) {
    long end = series.time(series.size() - 1);
    if (origin != NO_ORIGIN) {
      return of(series.sum(), before.ts()[origin], end);
    }
    if (entity.intervalMs() > 0) {
      return of(series.sum(), series.time(0) - entity.intervalMs(), end);
    }
    return of(series.sum() - series.value(0), series.time(0), end);
  }

  private static Growth of(double increase, long since, long until) {
    return until > since ? new Growth(increase, (until - since) / 1000.0) : UNKNOWN;
  }
}
