package io.flinksustain.classify.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a condition must hold before a rule fires: {@code 5 of 6 windows}, {@code 3 windows} or
 * {@code 90% of baseline}.
 *
 * @param needed windows that must be true; 0 when a duration is given
 * @param among of so many last windows; 0 when a duration is given
 * @param share of the duration's windows that must be true
 * @param duration a named or literal duration; empty when windows are given
 */
public record Hold(int needed, int among, double share, String duration) {
  /** Durations that rules may name; their lengths are settings. */
  public static final Set<String> NAMED = Set.of("baseline");

  private static final int MOST_WINDOWS = 100_000;
  private static final Pattern WINDOWS =
      Pattern.compile("(\\d{1,5})(?:\\s+of\\s+(\\d{1,5}))?\\s+windows?");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3})%\\s+of\\s+(\\w+)");

  /**
   * The same in windows.
   *
   * @param needed windows that must be true
   * @param among of so many last windows
   */
  public record Span(int needed, int among) {}

  /** Reads a hold, or gives empty when the text is none. */
  public static Optional<Hold> parse(String text) {
    Matcher windows = WINDOWS.matcher(text.strip());
    if (windows.matches()) {
      int needed = Integer.parseInt(windows.group(1));
      int among = windows.group(2) == null ? needed : Integer.parseInt(windows.group(2));
      return valid(new Hold(needed, among, 0, ""), needed >= 1 && needed <= among);
    }
    Matcher share = SHARE.matcher(text.strip());
    if (!share.matches()) {
      return Optional.empty();
    }
    double part = Integer.parseInt(share.group(1)) / 100.0;
    String duration = share.group(2);
    boolean known = NAMED.contains(duration) || Durations.parse(duration).isPresent();
    return valid(new Hold(0, 0, part, duration), known && part > 0 && part <= 1);
  }

  private static Optional<Hold> valid(Hold hold, boolean valid) {
    return valid ? Optional.of(hold) : Optional.empty();
  }

  /**
   * The span in windows of a length.
   *
   * <p>{@code 90% of baseline} with a baseline of 60 s and windows of 10 s is 6 of 6 (5.4 rounded
   * up); with 24 h and 1 minute it is 1296 of 1440.
   */
  public Span span(Map<String, Long> durations, long windowMs) {
    if (duration.isEmpty()) {
      return new Span(needed, among);
    }
    long length = Durations.parse(duration).orElseGet(() -> durations.get(duration));
    int windows = (int) Math.min(MOST_WINDOWS, Math.max(1, ceil(length, windowMs)));
    return new Span((int) Math.ceil(share * windows - 1e-9), windows);
  }

  private static long ceil(long length, long part) {
    return (length + part - 1) / part;
  }
}
