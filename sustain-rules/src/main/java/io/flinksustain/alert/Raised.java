package io.flinksustain.alert;

import io.flinksustain.classify.Alert;

/**
 * One alert that fires, or that is over and has to be said to be.
 *
 * @param alert the latest word about it, with the subject and the earliest {@code since} of all
 * @param endedAt when it was over, epoch milliseconds; 0 while it fires
 * @param keptUntil until when its end is said again, epoch milliseconds; 0 while it fires
 * @param nextAt when it has to be said, epoch milliseconds
 * @param isNews whether it was not said yet since it began or ended
 */
public record Raised(Alert alert, long endedAt, long keptUntil, long nextAt, boolean isNews) {

  static Raised begun(Alert alert, long now) {
    return new Raised(alert, 0, 0, now, true);
  }

  boolean fires() {
    return endedAt == 0;
  }

  /** The same alert, under the same names and since the same time, with new numbers. */
  Raised heardAgain(Alert word) {
    Alert latest =
        new Alert(
            word.job(),
            true,
            word.about(),
            word.cause(),
            word.severity(),
            alert.subject(),
            Math.min(alert.since(), word.since()),
            word.at(),
            word.summary(),
            word.evidence(),
            word.runbook());
    return new Raised(latest, endedAt, keptUntil, nextAt, isNews);
  }

  /**
   * Its numbers stay those that it fired with. An end that lies ahead, by clocks that differ, would
   * be no end to whoever receives it.
   */
  Raised ended(long at, long now, long validMs) {
    long end = Math.min(Math.max(at, alert.since()), now);
    return new Raised(alert, end, now + validMs, now, true);
  }

  Raised said(long next) {
    return new Raised(alert, endedAt, keptUntil, next, false);
  }

  /** Whether both are one alert to whoever receives it. */
  boolean isSame(Alert word) {
    return isAbout(word) && alert.severity() == word.severity();
  }

  /** The same whatever the severity, which a rule may have changed in the meantime. */
  boolean isAbout(Alert word) {
    return alert.about().equals(word.about())
        && alert.cause().equals(word.cause())
        && alert.subject().samePlace(word.subject());
  }
}
