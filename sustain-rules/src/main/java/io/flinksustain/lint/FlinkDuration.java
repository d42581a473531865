package io.flinksustain.lint;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as Flink reads them; source: its {@code TimeUtils}. */
public final class FlinkDuration {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\s*(\\p{L}*)");

  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry("", ChronoUnit.MILLIS),
          Map.entry("d", ChronoUnit.DAYS),
          Map.entry("day", ChronoUnit.DAYS),
          Map.entry("h", ChronoUnit.HOURS),
          Map.entry("hour", ChronoUnit.HOURS),
          Map.entry("m", ChronoUnit.MINUTES),
          Map.entry("min", ChronoUnit.MINUTES),
          Map.entry("minute", ChronoUnit.MINUTES),
          Map.entry("s", ChronoUnit.SECONDS),
          Map.entry("sec", ChronoUnit.SECONDS),
          Map.entry("second", ChronoUnit.SECONDS),
          Map.entry("ms", ChronoUnit.MILLIS),
          Map.entry("milli", ChronoUnit.MILLIS),
          Map.entry("millisecond", ChronoUnit.MILLIS),
          Map.entry("µs", ChronoUnit.MICROS),
          Map.entry("micro", ChronoUnit.MICROS),
          Map.entry("microsecond", ChronoUnit.MICROS),
          Map.entry("ns", ChronoUnit.NANOS),
          Map.entry("nano", ChronoUnit.NANOS),
          Map.entry("nanosecond", ChronoUnit.NANOS));

  /** Those with an s at the end. */
  private static final Set<String> PLURALS =
      Set.of(
          "days",
          "hours",
          "minutes",
          "secs",
          "seconds",
          "millis",
          "milliseconds",
          "micros",
          "microseconds",
          "nanos",
          "nanoseconds");

  private FlinkDuration() {}

  /**
   * A number alone is milliseconds; ISO-8601, such as {@code PT10S}, is read too. Empty, too, when
   * it is longer than a {@link Duration} can be.
   */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return iso(text.strip());
    }
    return unit(matcher.group(2).toLowerCase(Locale.ROOT))
        .flatMap(unit -> length(Long.parseLong(matcher.group(1)), unit));
  }

  private static Optional<Duration> length(long number, ChronoUnit unit) {
    try {
      return Optional.of(Duration.of(number, unit));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<ChronoUnit> unit(String name) {
    boolean plural = PLURALS.contains(name);
    return Optional.ofNullable(UNITS.get(plural ? name.substring(0, name.length() - 1) : name));
  }

  private static Optional<Duration> iso(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
