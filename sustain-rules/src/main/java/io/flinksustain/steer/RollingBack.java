package io.flinksustain.steer;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import java.util.List;

/** Takes a change back, again and again until the actuator says that it is done. */
final class RollingBack {
  /** Why an attempt failed when nobody said anything. */
  private static final String NO_OUTCOME = "No outcome of the roll back came in time.";

  private static final String CAUSE = "roll-back-failed";
  private static final String RUNBOOK = "docs/explanation/changes.md";

  private final Draft draft;

  RollingBack(Draft draft) {
    this.draft = draft;
  }

  /** Takes back the change in flight. */
  void begin(String why) {
    attempt(ChangeMove.TAKE_BACK, why);
  }

  private void attempt(ChangeMove move, String why) {
    long commandMs = draft.site.lane().commandMs();
    Change change = draft.inFlight;
    Command command = Commands.next(change.armed(), change.job(), draft.now, draft.now + commandMs);
    draft.inFlight = change.armed(change.plan(), change.armed().sent(command));
    draft.move(move, draft.now + 2 * commandMs, why);
    draft.send(command);
  }

  /** An outcome of the change in flight. */
  void take(Outcome outcome) {
    Change change = draft.inFlight;
    if (change.state() != ChangeState.ROLLING_BACK) {
      return;
    }
    if (outcome.result().isInEffect()) {
      restored(outcome.reason());
    } else if (isNews(outcome, change.armed())) {
      failed(outcome);
    }
  }

  private static boolean isNews(Outcome outcome, Armed armed) {
    return !armed.answered() && outcome.command().equals(armed.rollBack().id());
  }

  private void restored(String why) {
    if (draft.blocked) {
      draft.alert(alert(false, why));
    }
    Change change = draft.inFlight;
    draft.end(ChangeMove.RESTORE, change.reason());
    Waiting.dropOutdated(draft, change.jobKey(), change.plan().setting().reversed());
  }

  private void failed(Outcome outcome) {
    Change change = draft.inFlight;
    escalate(outcome.reason());
    draft.inFlight =
        change
            .armed(change.plan(), change.armed().failed())
            .waiting(nextTry(outcome.result(), change.armed().attempts()), change.reason());
    draft.log(draft.inFlight.waiting(draft.inFlight.deadline(), outcome.reason()));
  }

  /** What would be refused again is not tried again: a person must look. */
  private long nextTry(Result result, int attempts) {
    boolean hopeless = result == Result.REFUSED || result == Result.PROPOSED;
    return hopeless ? Long.MAX_VALUE : draft.now + draft.site.lane().pauseAfter(attempts);
  }

  private void escalate(String why) {
    if (!draft.blocked) {
      draft.blocked = true;
      draft.alert(alert(true, why));
    }
  }

  /** What the clock says. */
  void look() {
    if (draft.inFlight != null
        && draft.inFlight.state() == ChangeState.ROLLING_BACK
        && draft.now >= draft.inFlight.deadline()) {
      if (!draft.inFlight.armed().answered()) {
        escalate(NO_OUTCOME);
      }
      attempt(ChangeMove.TRY_AGAIN, draft.inFlight.reason());
    }
    next();
  }

  /** Takes back the next of the accepted ones, once nothing is in flight. */
  private void next() {
    if (draft.inFlight == null && !draft.toRevert.isEmpty()) {
      draft.inFlight = draft.toRevert.remove(0);
      draft.trial = null;
      begin("All changes are taken back by order.");
    }
  }

  /** A person takes over what could not be taken back. */
  void leave(String who) {
    draft.alert(alert(false, "Left to " + who + "."));
    draft.end(ChangeMove.LEAVE, "Not taken back, and left to " + who + ".");
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
