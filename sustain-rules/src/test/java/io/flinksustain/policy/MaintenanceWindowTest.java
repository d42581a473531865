package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In 2026 the clocks of Berlin go forward on 29 March and back on 25 October, both Sundays. */
class MaintenanceWindowTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T09:00+01:00, true",
    "2026-11-27T08:59:59+01:00, false",
    "2026-11-27T15:59:59+01:00, true",
    "2026-11-27T16:00+01:00, false",
    "2026-11-28T10:00+01:00, false",
    "2026-07-01T09:00+02:00, true",
    "2026-07-01T07:00Z, true",
    "2026-07-01T08:00+02:00, false"
  })
  void isOpenByTheClockOfItsZone(OffsetDateTime now, boolean open) {
    assertThat(window("mon-fri", "09:00", "16:00").isOpen(now.toInstant(), BERLIN)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T21:59+01:00, false",
    "2026-11-28T22:00+01:00, true",
    "2026-11-29T00:00+01:00, true",
    "2026-11-29T05:59+01:00, true",
    "2026-11-29T06:00+01:00, false",
    "2026-11-28T05:00+01:00, false",
    "2026-11-29T23:00+01:00, false"
  })
  void belongsToTheDayOnWhichItBegins(OffsetDateTime now, boolean open) {
    assertThat(window("sat", "22:00", "06:00").isOpen(now.toInstant(), BERLIN)).isEqualTo(open);
  }

  @Test
  void lastsAWholeDayWhenItEndsWhereItBegins() {
    assertThat(open(window("sun", "00:00", "24:00"), "2026-11-28T12:00", "2026-11-30T12:00"))
        .isEqualTo(Duration.ofHours(24));
    assertThat(open(window("sun", "06:00", "06:00"), "2026-11-28T12:00", "2026-11-30T12:00"))
        .isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @CsvSource({
    // A night without a change of clocks, with a lost hour and with one that comes twice.
    "sat, 22:00, 06:00, 2026-03-21, 480",
    "sat, 22:00, 06:00, 2026-03-28, 420",
    "sat, 22:00, 06:00, 2026-10-24, 540",
    "sun, 00:00, 24:00, 2026-03-28, 1380",
    "sun, 00:00, 24:00, 2026-10-24, 1500",
    // 02:00 to 03:00 is lost in March: what begins or ends in it does so where the clocks jump.
    "sun, 01:00, 02:30, 2026-03-28, 60",
    "sun, 02:30, 04:00, 2026-03-28, 60",
    "sun, 02:15, 02:45, 2026-03-28, 0",
    // It comes twice in October: the first is meant.
    "sun, 01:00, 02:30, 2026-10-24, 90",
    "sun, 02:30, 04:00, 2026-10-24, 150",
    "sun, 02:15, 02:45, 2026-10-24, 30"
  })
  void countsItsHoursWhereTheClocksChange(
      String days, String from, String to, String saturday, long minutes) {
    String start = saturday + "T12:00";

    assertThat(open(window(days, from, to), start, LocalDateTime.parse(start).plusDays(2) + ""))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource({
    "mon-fri, 09:00, 2026-11-27T08:00+01:00, 2026-11-27T09:00+01:00",
    "mon-fri, 09:00, 2026-11-27T09:00+01:00, 2026-11-30T09:00+01:00",
    "fri, 09:00, 2026-11-27T09:00+01:00, 2026-12-04T09:00+01:00",
    "sun, 09:00, 2026-10-24T09:00+02:00, 2026-10-25T09:00+01:00",
    "sun, 09:00, 2026-03-28T09:00+01:00, 2026-03-29T09:00+02:00",
    "sun, 02:30, 2026-03-28T09:00+01:00, 2026-03-29T03:00+02:00",
    "sun, 02:30, 2026-10-24T09:00+02:00, 2026-10-25T02:30+02:00"
  })
  void opensNext(String days, String from, OffsetDateTime now, OffsetDateTime next) {
    assertThat(window(days, from, "12:00").next(now.toInstant(), BERLIN))
        .hasValue(next.toInstant());
  }

  @Test
  void opensAWeekLaterWhereItFallsIntoTheLostHour() {
    Instant saturday = Instant.parse("2026-03-28T12:00:00Z");

    assertThat(window("sun", "02:15", "02:45").next(saturday, BERLIN))
        .hasValue(Instant.parse("2026-04-05T00:15:00Z"));
  }

  @Test
  void nextIsTheMomentAtWhichItIsOpenAgain() {
    MaintenanceWindow nights = window("mon-wed", "20:00", "05:00");
    for (int hour = 0; hour < 24 * 400; hour += 7) {
      Instant now = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(hour));
      Instant next = nights.next(now, BERLIN).orElseThrow();

      assertThat(next).isAfter(now);
      assertThat(nights.isOpen(next, BERLIN)).isTrue();
      assertThat(nights.isOpen(next.minusMillis(1), BERLIN)).isFalse();
    }
  }

  @Test
  void isWrittenAsPeopleWriteIt() {
    assertThat(window("sat, sun", "22:00", "06:00")).hasToString("sat, sun 22:00 to 06:00");
    assertThat(window("mon-sun", "00:00", "24:00")).hasToString("every day 00:00 to 24:00");
    assertThat(window("fri-mon", "09:00", "10:30"))
        .hasToString("mon, fri, sat, sun 09:00 to 10:30");
  }

  /** How long it is open between two times, by looking each minute. */
  private static Duration open(MaintenanceWindow window, String from, String to) {
    Instant end = LocalDateTime.parse(to).atZone(BERLIN).toInstant();
    long minutes = 0;
    for (Instant now = LocalDateTime.parse(from).atZone(BERLIN).toInstant();
        now.isBefore(end);
        now = now.plusSeconds(60)) {
      minutes += window.isOpen(now, BERLIN) ? 1 : 0;
    }
    return Duration.ofMinutes(minutes);
  }

  private static MaintenanceWindow window(String days, String from, String to) {
    Set<DayOfWeek> on = EnumSet.copyOf(Days.parse(days).orElseThrow());
    LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
    return new MaintenanceWindow(on, LocalTime.parse(from), end);
  }
}
