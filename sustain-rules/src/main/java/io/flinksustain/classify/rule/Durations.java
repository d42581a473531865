package io.flinksustain.classify.rule;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 500ms}, {@code 10s}, {@code 15m}, {@code 24h}. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");
  private static final Map<String, Long> UNITS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Durations() {}

  /** Milliseconds, or empty when the text has another form. */
  public static Optional<Long> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches() && matcher.group(1).length() < 12
        ? Optional.of(Long.parseLong(matcher.group(1)) * UNITS.get(matcher.group(2)))
        : Optional.empty();
  }
}
