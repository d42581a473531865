package io.flinksustain.monitor.observe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Remembers what was said, so that it is said again only when it changes or gets old. */
final class News {
  private final long resendMs;
  private final Map<String, Said> said = new HashMap<>();

  private record Said(Object content, long at) {}

  News(Duration resend) {
    resendMs = resend.toMillis();
  }

  /** Whether the content is to be said now; if so, it is remembered as said. */
  boolean isNews(String subject, Object content, long now) {
    Said last = said.get(subject);
    if (last != null && Objects.equals(last.content(), content) && now - last.at() < resendMs) {
      return false;
    }
    said.put(subject, new Said(content, now));
    return true;
  }

  void forget(Predicate<String> subjects) {
    said.keySet().removeIf(subjects);
  }
}
