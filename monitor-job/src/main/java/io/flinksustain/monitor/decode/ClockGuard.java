package io.flinksustain.monitor.decode;

import java.io.Serializable;
import java.time.Duration;

/**
 * Compares the clock of the process that reports with that of the broker, so that a wrong one harms
 * nobody else.
 *
 * <p>With a tolerance of 5 s and a largest skew of 1 h: 4 s ahead is taken as it is, 20 s ahead is
 * set back to the record's timestamp, 2 h ahead or behind is refused. Half an hour behind is taken
 * as it is: delivery may have been slow. A record without a timestamp is believed.
 *
 * @param toleranceMs how far ahead is taken as it is
 * @param maxSkewMs how far away is refused
 */
record ClockGuard(long toleranceMs, long maxSkewMs) implements Serializable {
  private static final long SECOND = 1000;

  /** Why {@code ts} cannot be believed, null when it can. */
  String problem(long ts, long recordTimestamp) {
    if (recordTimestamp <= 0) {
      return ts > 0 ? null : "ts " + ts + " is no time: have the producer send epoch milliseconds";
    }
    double ahead = (double) ts - recordTimestamp;
    if (Math.abs(ahead) <= maxSkewMs) {
      return null;
    }
    return String.format(
        "ts %d is %.1f s %s the record's timestamp %d, more than %s: check the clock of the"
            + " process and of the broker, or raise %s",
        ts,
        Math.abs(ahead) / SECOND,
        ahead > 0 ? "ahead of" : "behind",
        recordTimestamp,
        Duration.ofMillis(maxSkewMs),
        DecodeOptions.MAX_CLOCK_SKEW.key());
  }

  /** True when {@code ts} is to be set back. */
  boolean isAhead(long ts, long recordTimestamp) {
    return recordTimestamp > 0 && ts - recordTimestamp > toleranceMs;
  }

  /**
   * The instant to use instead of one that is ahead: the record's timestamp in whole seconds, so
   * that samples of one instant that come in a row of records mostly stay together.
   */
  long corrected(long recordTimestamp) {
    return recordTimestamp - recordTimestamp % SECOND;
  }
}
