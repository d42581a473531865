package io.flinksustain.steer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a knob: a number with the unit it was written in.
 *
 * @param number as written
 * @param unit as written; empty for a plain number
 */
record KnobValue(BigDecimal number, String unit) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([A-Za-z]*)");

  /** Bytes and seconds. */
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("B", 1.0),
          Map.entry("KiB", 0x1p10),
          Map.entry("MiB", 0x1p20),
          Map.entry("GiB", 0x1p30),
          Map.entry("ms", 1e-3),
          Map.entry("s", 1.0),
          Map.entry("min", 60.0),
          Map.entry("h", 3_600.0));

  /** Flink's letters for what people write as MiB; it reads the units of time as they are. */
  private static final Map<String, String> FLINK =
      Map.of("B", "b", "KiB", "k", "MiB", "m", "GiB", "g");

  /** The next smaller unit of the same kind, and how many of it one has. */
  private static final Map<String, Finer> FINER =
      Map.of(
          "GiB", new Finer("MiB", 1024),
          "MiB", new Finer("KiB", 1024),
          "KiB", new Finer("B", 1024),
          "h", new Finer("min", 60),
          "min", new Finer("s", 60),
          "s", new Finer("ms", 1000));

  private record Finer(String unit, int times) {}

  /** {@code 4}, {@code 0.4}, {@code 60 s} or {@code 800 MiB}; empty for any other text. */
  static Optional<KnobValue> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches() && UNITS.containsKey(matcher.group(2))
        ? Optional.of(new KnobValue(new BigDecimal(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  double value() {
    return number.doubleValue();
  }

  /** Whether it was written without a fraction. */
  boolean isWhole() {
    return number.scale() <= 0;
  }

  /** Bytes, seconds, or the plain number. */
  double inBase() {
    return value() * UNITS.get(unit);
  }

  /** A number of bytes, of seconds or a plain one in the unit of this. */
  double fromBase(double base) {
    return base / UNITS.get(unit);
  }

  /** The same in the next smaller unit: 2048 MiB for 2 GiB; empty when there is none. */
  Optional<KnobValue> finer() {
    return Optional.ofNullable(FINER.get(unit))
        .map(f -> new KnobValue(number.multiply(BigDecimal.valueOf(f.times())), f.unit()));
  }

  KnobValue with(BigDecimal other) {
    return new KnobValue(other, unit);
  }

  /** As Flink reads it: {@code 4}, {@code 60 s}, {@code 800m}. */
  String text() {
    String plain = number.toPlainString();
    return FLINK.containsKey(unit)
        ? plain + FLINK.get(unit)
        : unit.isEmpty() ? plain : plain + ' ' + unit;
  }
}
