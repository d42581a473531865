package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-12-23T22:59:59Z, false",
    "2026-12-23T23:00:00Z, true",
    "2026-12-26T22:59:59Z, true",
    "2026-12-26T23:00:00Z, false"
  })
  void aDayIsInItFromItsStartToItsEnd(Instant now, boolean frozen) {
    assertThat(freeze("2026-12-24", "2026-12-26").holds(now, BERLIN)).isEqualTo(frozen);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24T18:00, 2026-12-24T17:00:00Z",
    "2026-12-24 18:00, 2026-12-24T17:00:00Z",
    "2026-12-24T18:00:30, 2026-12-24T17:00:30Z",
    "2026-12-24T18:00Z, 2026-12-24T18:00:00Z",
    "2026-12-24T18:00-05:00, 2026-12-24T23:00:00Z",
    "2026-07-01T00:00, 2026-06-30T22:00:00Z",
    // By the clock that goes from 02:00 to 03:00, and by that which shows 02:30 twice.
    "2026-03-29T02:30, 2026-03-29T01:00:00Z",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z"
  })
  void aTimeIsThatOfThePolicysClockUnlessItSaysMore(String text, Instant instant) {
    assertThat(Moment.begin(text).orElseThrow().instant(BERLIN)).isEqualTo(instant);
    assertThat(Moment.end(text).orElseThrow().instant(BERLIN)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-32", "24.12.2026", "2026-12", "tomorrow", "2026-12-24T", "18:00", "''"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(Moment.begin(text)).isEmpty();
  }

  @Test
  void isWrittenAsPeopleWriteIt() {
    assertThat(freeze("2026-12-24T18:00", "2026-12-26T08:00Z"))
        .hasToString("from 2026-12-24T18:00 until 2026-12-26T08:00Z: x");
    assertThat(freeze("2026-12-24", "2026-12-26"))
        .hasToString("from 2026-12-24 until 2026-12-27: x");
  }

  @ParameterizedTest
  @CsvSource({
    // 15:00 in New York is 20:00Z; by an end of its own offset nobody can tell without the zone.
    "2026-12-24T18:00Z, 2026-12-24T15:00",
    "2026-12-24T15:00, 2026-12-24T16:00-08:00",
    "2026-12-24T15:00, 2026-12-24T16:00",
    "2026-12-24T15:00-05:00, 2026-12-24T18:00-08:00"
  })
  void anEndIsAfterTheBeginWhereSomeTimeZoneMakesItSo(String from, String to) {
    assertThatCode(() -> PolicyBook.parse("policy.yaml", frozen(from, to)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-26T18:00Z, 2026-12-24T15:00",
    "2026-12-24T16:00, 2026-12-24T15:00",
    "2026-12-24T15:00-08:00, 2026-12-24T18:00-05:00"
  })
  void anEndThatIsBeforeTheBeginInEveryTimeZoneIsRefused(String from, String to) {
    assertThatThrownBy(() -> PolicyBook.parse("policy.yaml", frozen(from, to)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("ends before it begins");
  }

  private static String frozen(String from, String to) {
    return "defaults: {freeze: [{from: '%s', to: '%s', reason: x}]}".formatted(from, to);
  }

  private static Freeze freeze(String from, String to) {
    return new Freeze(Moment.begin(from).orElseThrow(), Moment.end(to).orElseThrow(), "x");
  }
}
