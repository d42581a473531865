package io.flinksustain.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Prints quantities as people read them; sizes are decimal. */
public final class Figures {
  private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB"};

  private Figures() {}

  /** {@code 66.67} is 67, {@code 1250} is 1,250, {@code 6.67} is 6.7, {@code 0.0333} is 0.033. */
  public static String number(double value) {
    return Math.abs(value) >= 10
        ? count(value)
        : new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  /** {@code 5e8} is 500,000,000. */
  public static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** {@code 1e11} bytes are 100 GB. */
  public static String bytes(double value) {
    int unit = 0;
    double rest = value;
    while (rest >= 1000 && unit < BYTES.length - 1) {
      rest /= 1000;
      unit++;
    }
    return number(rest) + ' ' + BYTES[unit];
  }

  /** {@code 1.25e9} bytes per second are 1,250 MB/s. */
  public static String speed(double value) {
    return number(value / 1e6) + " MB/s";
  }

  /** {@code 60} seconds are 1 min, {@code 90} are 90 s. */
  public static String time(double seconds) {
    return seconds >= 60 && seconds % 60 == 0
        ? number(seconds / 60) + " min"
        : number(seconds) + " s";
  }

  /** {@code 0.608} is 61 %. */
  public static String share(double value) {
    return number(value * 100) + " %";
  }
}
