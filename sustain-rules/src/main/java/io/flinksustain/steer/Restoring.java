package io.flinksustain.steer;

import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;

/** Hears how an attempt to take the change in flight back ended. */
final class Restoring {
  private final Draft draft;
  private final Alarm alarm;

  Restoring(Draft draft) {
    this.draft = draft;
    this.alarm = new Alarm(draft);
  }

  /** An outcome of a roll back; any attempt that succeeds is enough. */
  void take(Outcome outcome) {
    Change change = draft.inFlight;
    if (change.state() != ChangeState.ROLLING_BACK) {
      return;
    }
    noteWhatWasDone(outcome.result());
    if (outcome.result().isInEffect()) {
      restored(outcome.reason());
    } else if (isNews(outcome, change.armed())) {
      failed(outcome);
    }
  }

  private static boolean isNews(Outcome outcome, Armed armed) {
    return !armed.answered() && outcome.command().equals(armed.rollBack().id());
  }

  /** Whoever put something back, or tried to, found that it was not there. */
  private void noteWhatWasDone(Result result) {
    if (result == Result.APPLIED || result == Result.FAILED) {
      draft.noteUnbegun(false);
    }
  }

  private void restored(String why) {
    alarm.end(why);
    Change change = draft.inFlight;
    draft.end(ChangeMove.RESTORE, change.reason());
    Waiting.dropOutdated(draft, change.jobKey(), change.plan().setting().reversed());
  }

  private void failed(Outcome outcome) {
    Change change = draft.inFlight;
    alarm.raise(outcome.reason());
    draft.inFlight =
        change
            .armed(change.plan(), change.armed().failed())
            .waiting(nextTry(outcome.result(), change.armed().attempts()), change.reason());
    draft.out.log(draft.inFlight.waiting(draft.inFlight.deadline(), outcome.reason()));
  }

  /** What would be refused again is not tried again: a person must look. */
  private long nextTry(Result result, int attempts) {
    boolean hopeless = result == Result.REFUSED || result == Result.PROPOSED;
    return hopeless ? Long.MAX_VALUE : draft.now + draft.site.lane().pauseAfter(attempts);
  }
}
