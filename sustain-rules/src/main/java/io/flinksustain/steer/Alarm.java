package io.flinksustain.steer;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import java.util.List;

/** Tells a person that the change in flight could not be taken back, and when that is over. */
final class Alarm {
  private static final String CAUSE = "roll-back-failed";
  private static final String RUNBOOK = "docs/explanation/changes.md";

  private final Draft draft;

  Alarm(Draft draft) {
    this.draft = draft;
  }

  /** Once is enough. */
  void raise(String why) {
    if (!draft.blocked) {
      draft.blocked = true;
      draft.out.alert(alert(true, why));
    }
  }

  void end(String why) {
    if (draft.blocked) {
      draft.blocked = false;
      draft.out.alert(alert(false, why));
    }
  }

  private Alert alert(boolean firing, String why) {
    Change change = draft.inFlight;
    return new Alert(
        change.job(),
        firing,
        "change",
        CAUSE,
        Severity.CRITICAL,
        Subject.JOB,
        change.enteredAt(),
        draft.now,
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
