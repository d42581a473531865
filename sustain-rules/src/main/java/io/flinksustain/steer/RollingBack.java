package io.flinksustain.steer;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;

/**
 * Takes a change back, again and again until the actuator says that it is done.
 *
 * <p>While all commands are stopped nothing is sent. A change that should be taken back then is
 * <i>withheld</i>: it stays where it stands, a person is told, and once the stop is over it is
 * taken back at once.
 */
final class RollingBack {
  /** Why an attempt failed when nobody said anything. */
  private static final String NO_OUTCOME = "No outcome of the roll back came in time.";

  private final Draft draft;

  RollingBack(Draft draft) {
    this.draft = draft;
  }

  /** Takes back the change in flight, for a reason that is no order. */
  void begin(String why) {
    if (draft.isStopped()) {
      withhold(why);
    } else {
      takeBack(why);
    }
  }

  /** A person wants the change in flight back, whatever was stopped before. */
  void order(String why) {
    draft.byOrder = true;
    if (draft.inFlight.state().isArmed()) {
      takeBack(why);
    }
  }

  private void withhold(String why) {
    Change change = draft.inFlight.waiting(draft.inFlight.deadline(), why);
    String stopped = why + ' ' + draft.holds.stop(change.jobKey()).orElseThrow().why();
    escalate(stopped);
    draft.inFlight = change;
    draft.log(change.waiting(change.deadline(), stopped));
  }

  private void takeBack(String why) {
    calm("It is taken back now.");
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
    calm(why);
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
      draft.alert(RollBackAlert.of(draft.inFlight, true, why, draft.now));
    }
  }

  private void calm(String why) {
    if (draft.blocked) {
      draft.blocked = false;
      draft.alert(RollBackAlert.of(draft.inFlight, false, why, draft.now));
    }
  }

  /** What the clock says. */
  void look() {
    if (draft.inFlight != null && !draft.isStopped()) {
      goOn();
    }
    next();
  }

  private void goOn() {
    Change change = draft.inFlight;
    if (draft.isWithheld()) {
      takeBack(change.reason());
    } else if (change.state() == ChangeState.ROLLING_BACK && draft.now >= change.deadline()) {
      again();
    }
  }

  private void again() {
    if (!draft.inFlight.armed().answered()) {
      escalate(NO_OUTCOME);
    }
    attempt(ChangeMove.TRY_AGAIN, draft.inFlight.reason());
  }

  /** Takes back the next of the accepted ones, once nothing is in flight. */
  private void next() {
    if (draft.inFlight == null && !draft.past.toRevert.isEmpty()) {
      Change accepted = draft.past.toRevert.remove(0);
      Vitals last = draft.site.baseline(accepted.job()).last();
      draft.inFlight = last == null ? accepted : accepted.of(last.job());
      draft.trial = null;
      draft.byOrder = true;
      takeBack("All changes are taken back by order.");
    }
  }

  /** A person takes over what could not be taken back. */
  void leave(String who) {
    calm("Left to " + who + ".");
    draft.end(ChangeMove.LEAVE, "Not taken back, and left to " + who + ".");
  }
}
