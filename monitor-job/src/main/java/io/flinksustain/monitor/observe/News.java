package io.flinksustain.monitor.observe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Remembers what was said, so that it is said again only when it changes or gets old. */
final class News {
  /**
   * A history that changes with every checkpoint is said at most once in this time: the length of a
   * window by default, and rules look at it once a window.
   */
  static final long HISTORY_MS = 60_000;

  private final long resendMs;
  private final Map<String, Said> said = new HashMap<>();

  private record Said(Object content, Object history, long at) {}

  News(Duration resend) {
    resendMs = resend.toMillis();
  }

  /** Whether the content is to be said now; if so, it is remembered as said. */
  boolean isNews(String subject, Object content, long now) {
    return isNews(subject, content, null, now);
  }

  /**
   * The same with a history, whose change alone makes no news until the last word is old enough.
   */
  boolean isNews(String subject, Object content, Object history, long now) {
    Said last = said.get(subject);
    if (last != null && Objects.equals(last.content(), content)) {
      boolean grown = !Objects.equals(last.history(), history);
      if (now - last.at() < (grown ? Math.min(HISTORY_MS, resendMs) : resendMs)) {
        return false;
      }
    }
    said.put(subject, new Said(content, history, now));
    return true;
  }

  void forget(Predicate<String> subjects) {
    said.keySet().removeIf(subjects);
  }
}
