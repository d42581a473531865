package io.flinksustain.classify.feature;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as Flink's configuration has them: {@code 128mb}, {@code 1 g}, {@code 134217728b}. */
final class MemorySize {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\s*([a-z]*)");
  private static final Map<String, Integer> SHIFTS =
      Map.of("", 0, "b", 0, "k", 10, "kb", 10, "m", 20, "mb", 20, "g", 30, "gb", 30);

  private MemorySize() {}

  /** Bytes; NaN when there is no text or it has another form. */
  static double bytes(String text) {
    Matcher size = FORM.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    boolean known = size.matches() && SHIFTS.containsKey(size.group(2));
    return known
        ? Math.scalb(Double.parseDouble(size.group(1)), SHIFTS.get(size.group(2)))
        : Double.NaN;
  }
}
