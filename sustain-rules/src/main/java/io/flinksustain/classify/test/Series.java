package io.flinksustain.classify.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value for each window, in shorthand.
 *
 * <p>{@code 0.9} is 0.9 in every window; {@code 0.1x3 0.9x2} is 0.1 0.1 0.1 0.9 0.9; {@code
 * 0.2+0.1x3} is 0.2 0.3 0.4; {@code _} and {@code _x3} are missing values. What lies behind the end
 * of a series is missing.
 */
record Series(List<Double> values, boolean constant) {
  private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:[eE]\\d+)?";
  private static final Pattern PART =
      Pattern.compile("(" + NUMBER + "|_)(?:([+-]" + NUMBER + "))?(?:x(\\d{1,5}))?");

  /** How series are written, for error messages. */
  static final String FORM = "a series such as 0.9, '0.1x3 0.9x5', '0.2+0.1x6' or '_x2 0.5x4'";

  static Optional<Series> parse(String text) {
    List<Double> values = new ArrayList<>();
    String[] parts = text.strip().split("\\s+", -1);
    for (String part : parts) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      add(values, matcher);
    }
    return Optional.of(new Series(values, parts.length == 1 && !parts[0].contains("x")));
  }

  private static void add(List<Double> values, Matcher part) {
    double start = part.group(1).equals("_") ? Double.NaN : Double.parseDouble(part.group(1));
    double step = part.group(2) == null ? 0 : Double.parseDouble(part.group(2));
    int times = part.group(3) == null ? 1 : Integer.parseInt(part.group(3));
    for (int i = 0; i < times; i++) {
      values.add(start + i * step);
    }
  }

  /** The value in a window, from 0; NaN is missing. */
  double at(int window) {
    if (constant) {
      return values.get(0);
    }
    return window < values.size() ? values.get(window) : Double.NaN;
  }

  /** How many windows the series speaks of; 0 when it is the same in all. */
  int length() {
    return constant ? 0 : values.size();
  }
}
