package io.flinksustain.monitor.cli;

import io.flinksustain.text.Amount;
import java.time.Duration;

/** Lengths of time as people type them. */
final class TimeSpan {
  private TimeSpan() {}

  /** {@code 90 s}, {@code 5min}, {@code 2 h} or {@code 1 d}, the value of an option. */
  static Duration parse(String option, String text) {
    return Amount.TIME
        .parse(text)
        .filter(seconds -> seconds > 0)
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
        .orElseThrow(
            () ->
                new InputException(
                    "%s takes a length of time such as 90s, 5min, 2h or 1d, not '%s'"
                        .formatted(option, text)));
  }
}
