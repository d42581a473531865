package io.flinksustain.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time that may or may not say its offset.
 *
 * @param time by the clock on the wall
 * @param offset of that clock; null for that of the policy's time zone
 */
record Moment(LocalDateTime time, ZoneId offset) {
  static final Moment BEGINNING = new Moment(LocalDate.EPOCH.atStartOfDay(), null);
  static final String FORM = "a day such as 2026-12-24, or a time such as 2026-12-24T18:00";

  private static final int DAY_LENGTH = 10;

  /** When something begins: {@code 2026-12-24} is the start of that day. */
  static Optional<Moment> begin(String text) {
    return parse(text, 0);
  }

  /** When something ends: {@code 2026-12-24} is the end of that day. */
  static Optional<Moment> end(String text) {
    return parse(text, 1);
  }

  private static Optional<Moment> parse(String text, int days) {
    try {
      return Optional.of(
          text.length() == DAY_LENGTH
              ? new Moment(LocalDate.parse(text).plusDays(days).atStartOfDay(), null)
              : time(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Moment time(String text) {
    if (text.matches("[\\d-]+T[\\d:.]+")) {
      return new Moment(LocalDateTime.parse(text), null);
    }
    OffsetDateTime time = OffsetDateTime.parse(text);
    return new Moment(time.toLocalDateTime(), time.getOffset());
  }

  Instant instant(ZoneId timeZone) {
    return WallClock.instant(time, offset == null ? timeZone : offset);
  }

  @Override
  public String toString() {
    String clock = time.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : "T" + time.toLocalTime();
    return time.toLocalDate() + clock + (offset == null ? "" : offset);
  }
}
