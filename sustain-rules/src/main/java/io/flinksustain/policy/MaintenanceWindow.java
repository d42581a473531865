package io.flinksustain.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hours in which changes may be begun, by the clock on the wall.
 *
 * <p>A window that ends at or before the time at which it begins ends on the next day: {@code sat
 * 22:00 to 06:00} is open until Sunday, 06:00, and {@code sat 00:00 to 24:00} is all Saturday.
 * Where the clocks go forward in it, it is an hour shorter, and where they go back an hour longer.
 *
 * @param days on which it begins
 * @param from when it begins
 * @param to when it ends, itself not in it; 24:00 is 00:00
 */
record MaintenanceWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  /** A window that the change of clocks leaves out opens again in the week after. */
  private static final int DAYS_AHEAD = 14;

  private record Span(Instant begin, Instant end) {
    boolean holds(Instant instant) {
      return !instant.isBefore(begin) && instant.isBefore(end);
    }
  }

  boolean isOpen(Instant now, ZoneId timeZone) {
    LocalDate today = LocalDate.ofInstant(now, timeZone);
    return on(today.minusDays(1), timeZone).filter(span -> span.holds(now)).isPresent()
        || on(today, timeZone).filter(span -> span.holds(now)).isPresent();
  }

  /** When it opens next, after now. */
  Optional<Instant> next(Instant now, ZoneId timeZone) {
    LocalDate today = LocalDate.ofInstant(now, timeZone);
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(day -> on(today.plusDays(day), timeZone))
        .flatMap(Optional::stream)
        .map(Span::begin)
        .filter(begin -> begin.isAfter(now))
        .findFirst();
  }

  /** The one that begins on a day; empty when none does. */
  private Optional<Span> on(LocalDate day, ZoneId timeZone) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    Instant begin = WallClock.instant(day.atTime(from), timeZone);
    Instant end = WallClock.instant(last.atTime(to), timeZone);
    return days.contains(day.getDayOfWeek()) && begin.isBefore(end)
        ? Optional.of(new Span(begin, end))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Days.text(days) + ' ' + from + " to " + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
  }
}
