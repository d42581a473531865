package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import java.util.Map;

/** Alerts as they are told, for tests. */
final class Postings {
  private Postings() {}

  static Posting of(String name, long endsAt) {
    return of(name, endsAt, Long.MAX_VALUE);
  }

  static Posting of(String name, long endsAt, long staleAt) {
    return new Posting(Map.of("alertname", name), Map.of(), 0, endsAt, "", staleAt, 1);
  }
}
