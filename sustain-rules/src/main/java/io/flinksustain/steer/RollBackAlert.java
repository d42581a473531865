package io.flinksustain.steer;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import java.util.List;

/** Tells a person that a change could not be taken back, and when that is over. */
final class RollBackAlert {
  private static final String CAUSE = "roll-back-failed";
  private static final String RUNBOOK = "docs/explanation/changes.md";

  private RollBackAlert() {}

  static Alert of(Change change, boolean firing, String why, long now) {
    return new Alert(
        change.job(),
        firing,
        "change",
        CAUSE,
        Severity.CRITICAL,
        Subject.JOB,
        change.enteredAt(),
        now,
        summary(change, why),
        List.of(),
        RUNBOOK);
  }

  private static String summary(Change change, String why) {
    return "Change %s of %s from '%s' to '%s' could not be taken back: %s"
        .formatted(
            change.id(),
            change.recommendation().knob(),
            change.plan().setting().expected(),
            change.plan().setting().value(),
            why);
  }
}
