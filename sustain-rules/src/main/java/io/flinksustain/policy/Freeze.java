package io.flinksustain.policy;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time in which no change is begun.
 *
 * @param from when it begins
 * @param to when it ends, itself not in it
 * @param reason for people
 */
record Freeze(Moment from, Moment to, String reason) {
  boolean holds(Instant now, ZoneId zone) {
    return !now.isBefore(from.instant(zone)) && now.isBefore(to.instant(zone));
  }

  @Override
  public String toString() {
    String begin = from.equals(Moment.BEGINNING) ? "" : "from " + from + ' ';
    return begin + "until " + to + ": " + reason;
  }
}
