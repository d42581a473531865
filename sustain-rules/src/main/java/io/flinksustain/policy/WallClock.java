package io.flinksustain.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * When a clock on the wall shows a time.
 *
 * <p>In Europe/Berlin, 2026-03-29, the clocks go from 02:00 to 03:00 at 01:00 UTC: 02:30 is never
 * shown, and it is past 02:30 from 01:00 UTC on. On 2026-10-25 they go from 03:00 back to 02:00 at
 * 01:00 UTC: 02:30 is shown at 00:30 UTC and at 01:30 UTC, of which the first is meant.
 */
final class WallClock {
  private WallClock() {}

  static Instant instant(LocalDateTime time, ZoneId timeZone) {
    ZoneOffsetTransition change = timeZone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : time.atZone(timeZone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** {@code 2026-12-01T22:00+01:00}. */
  static String text(Instant instant, ZoneId timeZone) {
    return instant.atZone(timeZone).toOffsetDateTime().toString();
  }
}
