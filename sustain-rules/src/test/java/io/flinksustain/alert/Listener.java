package io.flinksustain.alert;

import io.flinksustain.alert.Telling.Told;
import java.util.List;

/** The alerts of one job on a clock that the test moves. */
final class Listener {
  private final Hearing hearing;
  private final Telling telling;
  private JobAlerts alerts = JobAlerts.NONE;
  private long next = Long.MAX_VALUE;

  Listener(AlertSettings settings) {
    hearing = new Hearing(settings);
    telling = new Telling(settings);
  }

  /** What is told at once after a word. */
  List<Posting> hear(AlertWord word, long now) {
    alerts = hearing.hear(alerts, word, now);
    return tell(now);
  }

  List<Posting> tell(long now) {
    Told told = telling.tell(alerts, now);
    alerts = told.after();
    next = told.next();
    return told.postings();
  }

  JobAlerts alerts() {
    return alerts;
  }

  long next() {
    return next;
  }
}
