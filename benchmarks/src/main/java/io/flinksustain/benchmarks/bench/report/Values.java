package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Writes numbers in the same way everywhere: three digits that count. */
public final class Values {
  private static final double WHOLE_FROM = 1000;
  private static final double KIB = 1024;
  private static final List<String> BINARY = List.of("bytes", "KiB", "MiB", "GiB");

  private Values() {}

  /** {@code 0.18 (0.17 - 0.21)}, without the spread where there is none. */
  public static String of(Figure figure) {
    String median = of(figure.median());
    String min = of(figure.min());
    String max = of(figure.max());
    return min.equals(max) ? median : median + " (" + min + " - " + max + ")";
  }

  /** With its unit, bytes in the largest that fits: {@code 3072 bytes -> 3 KiB}. */
  static String of(double value, String unit) {
    if (!unit.equals(BINARY.get(0))) {
      return of(value) + ' ' + unit;
    }
    double scaled = value;
    int power = 0;
    while (scaled >= KIB && power < BINARY.size() - 1) {
      scaled /= KIB;
      power++;
    }
    return of(scaled) + ' ' + BINARY.get(power);
  }

  /** {@code 0.1834 -> 0.183}, {@code 12.0 -> 12}, {@code 81234.5 -> 81235}. */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return "not a number";
    }
    if (Math.abs(value) >= WHOLE_FROM) {
      return Long.toString(Math.round(value));
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
