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
  boolean holds(Instant now, ZoneId timeZone) {
    return !now.isBefore(from.instant(timeZone)) && now.isBefore(to.instant(timeZone));
  }

  @Override
  public String toString() {
    String begin = from.equals(Moment.BEGINNING) ? "" : "from " + from + ' ';
    return begin + "until " + to + ": " + reason;
  }
}
