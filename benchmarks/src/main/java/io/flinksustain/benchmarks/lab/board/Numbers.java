package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.classify.Evidence;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
  private static final List<String> BYTES = List.of("B", "KiB", "MiB", "GiB", "TiB");

  private Numbers() {}

  /** {@code busy.p95 81 %} for a ratio of 0.81; {@code checkpoint.p99 1.2 s} for seconds. */
  static String text(Evidence evidence) {
    return evidence.feature() + ' ' + value(evidence.value(), evidence.unit());
  }

  static String value(double value, String unit) {
    return switch (unit) {
      case "ratio" -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
      case "bytes" -> bytes(value);
      case "count" -> plain(value);
      case "flag" -> value == 0 ? "no" : "yes";
      default -> plain(value) + ' ' + unit;
    };
  }

  private static String plain(double value) {
    boolean whole = value == Math.rint(value) || Math.abs(value) >= 100;
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.2f", value);
  }

  private static String bytes(double value) {
    double scaled = value;
    int unit = 0;
    while (Math.abs(scaled) >= 1024 && unit < BYTES.size() - 1) {
      scaled /= 1024;
      unit++;
    }
    return plain(scaled) + ' ' + BYTES.get(unit);
  }
}
