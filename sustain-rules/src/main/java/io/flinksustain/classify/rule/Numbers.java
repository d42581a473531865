package io.flinksustain.classify.rule;

import io.flinksustain.classify.Evidence;
import java.util.Locale;

/** Prints numbers as people read them. */
public final class Numbers {
  private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Numbers() {}

  /** {@code 0.812 ratio} is 81 %, {@code 3.25 s} is 3.3 s, {@code 5242880 bytes} is 5.0 MiB. */
  public static String format(Evidence evidence) {
    return Double.isNaN(evidence.value()) ? "unknown" : known(evidence);
  }

  private static String known(Evidence evidence) {
    double value = evidence.value();
    return switch (evidence.unit()) {
      case "flag" -> value == 0 ? "no" : "yes";
      case "ratio" -> plain(value * 100) + " %";
      case "bytes", "bytes/s" -> bytes(value) + evidence.unit().substring(5);
      case "count" -> plain(value);
      case "times" -> plain(value) + " times";
      case "s/s" -> String.format(Locale.ROOT, "%.2f", value) + " s/s";
      default -> plain(value) + ' ' + evidence.unit();
    };
  }

  /** {@code 6.0} is 6, {@code 5.5} is 5.5, {@code 12.3} is 12, {@code 0.14} is 0.14. */
  public static String plain(double value) {
    return String.format(Locale.ROOT, "%." + digits(value) + "f", value);
  }

  private static int digits(double value) {
    if (Math.abs(value) >= 10 || value == Math.rint(value)) {
      return 0;
    }
    return Math.abs(value) >= 1 ? 1 : 2;
  }

  private static String bytes(double value) {
    int unit = 0;
    double rest = value;
    while (rest >= 1024 && unit < BYTES.length - 1) {
      rest /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f " : "%.1f ", rest) + BYTES[unit];
  }
}
