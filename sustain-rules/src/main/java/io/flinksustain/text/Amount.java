package io.flinksustain.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of quantity and the units that people write it in. */
public enum Amount {
  /** A number of things, or of things for each other thing. */
  NUMBER,
  /** A number of things without a fraction. */
  WHOLE,
  /** Messages per second. */
  RATE,
  /** Bytes. */
  BYTES,
  /** Seconds. */
  TIME,
  /** Bytes per second. */
  SPEED,
  /** A share; 1.0 is the whole. */
  SHARE;

  private static final Pattern FORM =
      Pattern.compile(
          "((?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?(?:[eE]\\d{1,2})?)\\s*(\\D*)");

  private static final Map<Amount, Map<String, Double>> UNITS =
      Map.of(
          NUMBER,
          Map.of("", 1.0, "k", 1e3, "M", 1e6, "G", 1e9),
          WHOLE,
          Map.of("", 1.0),
          RATE,
          Map.of("", 1.0, "/s", 1.0, "msg/s", 1.0),
          BYTES,
          Map.ofEntries(
              Map.entry("", 1.0),
              Map.entry("B", 1.0),
              Map.entry("kB", 1e3),
              Map.entry("KB", 1e3),
              Map.entry("MB", 1e6),
              Map.entry("GB", 1e9),
              Map.entry("TB", 1e12),
              Map.entry("KiB", 0x1p10),
              Map.entry("MiB", 0x1p20),
              Map.entry("GiB", 0x1p30),
              Map.entry("TiB", 0x1p40)),
          TIME,
          Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "min", 60.0, "h", 3_600.0, "d", 86_400.0),
          SPEED,
          Map.of("Mbit/s", 125e3, "Gbit/s", 125e6, "GbE", 125e6, "MB/s", 1e6, "GB/s", 1e9),
          SHARE,
          Map.of("%", 0.01));

  /**
   * The value of {@code 1,000,000 msg/s}, {@code 2 kB}, {@code 1 min}, {@code 10 GbE} or {@code 40
   * %}, in the unit of its kind; empty when the text has another form. Times, speeds and shares
   * need their unit.
   */
  public Optional<Double> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.ofNullable(UNITS.get(this).get(matcher.group(2)))
            .map(unit -> number(matcher.group(1)) * unit)
            .filter(value -> this != WHOLE || value == Math.rint(value))
        : Optional.empty();
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }
}
