package io.flinksustain.steer;

/**
 * What was seen of a job since the last verdict.
 *
 * @param from when it began, epoch milliseconds
 * @param mean of the complete windows
 * @param windows that were complete
 * @param restarts in all windows
 */
public record Observation(long from, Figures mean, int windows, int restarts) {
  static Observation from(long now) {
    return new Observation(now, Figures.NONE, 0, 0);
  }

  /** When its verdict is due; without any figures so far it waits for as long again. */
  long due(long lengthMs) {
    return from + (windows > 0 ? lengthMs : 2 * lengthMs);
  }

  Observation with(Vitals one) {
    int all = restarts + one.restarts();
    return one.complete()
        ? new Observation(from, mean.mean(windows, one.figures()), windows + 1, all)
        : new Observation(from, mean, windows, all);
  }
}
