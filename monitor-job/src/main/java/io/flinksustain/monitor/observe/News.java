package io.flinksustain.monitor.observe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Remembers what was said, so that it is said again only when it changes or gets old. */
final class News {
  private final long resendMs;
  private final long historyMs;
  private final Map<String, Said> said = new HashMap<>();

  private record Said(Object content, Object history, long at) {}

  /**
   * Says again what has not changed, and sooner that of which the history has grown.
   *
   * @param resend after which everything is said again
   * @param history after which a history is, which changes with every checkpoint
   */
  News(Duration resend, Duration history) {
    resendMs = resend.toMillis();
    historyMs = Math.min(history.toMillis(), resendMs);
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
      if (now - last.at() < (grown ? historyMs : resendMs)) {
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
