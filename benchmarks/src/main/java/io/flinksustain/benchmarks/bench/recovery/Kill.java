package io.flinksustain.benchmarks.bench.recovery;

import java.util.Locale;

/**
 * A task manager's end and what followed, in epoch milliseconds.
 *
 * @param at when it was killed
 * @param lagBefore how far event time was behind the clock at most, in seconds before
 * @param noticed when the job began to restart
 * @param caughtUp when event time was no further behind the clock than before
 */
record Kill(long at, long lagBefore, long noticed, long caughtUp) {
  double recoveryS() {
    return (caughtUp - at) / 1000.0;
  }

  double noticedS() {
    return (noticed - at) / 1000.0;
  }

  /** One line for people. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "caught up after %.1f s, of which %.1f s until the job manager noticed; event time is"
            + " %.1f s behind the clock again, as before",
        recoveryS(),
        noticedS(),
        lagBefore / 1000.0);
  }
}
