package io.flinksustain.steer;

import io.flinksustain.change.Command;

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
  private final Alarm alarm;
  private final ToRevert toRevert;

  RollingBack(Draft draft) {
    this.draft = draft;
    this.alarm = new Alarm(draft);
    this.toRevert = new ToRevert(draft);
  }

  /** Takes back the change in flight, for a reason that is no order. */
  void begin(String why) {
    if (draft.isStopped()) {
      withhold(why);
    } else {
      takeBack(why);
    }
  }

  /** A person wants the change in flight back, whatever was stopped or refused before. */
  void order(String why) {
    draft.byOrder = true;
    // What a person does not want is not tried again, whatever became of it.
    draft.noteUnbegun(false);
    Change change = draft.inFlight;
    if (change.state().isArmed()) {
      takeBack(why);
    } else if (change.armed().answered()) {
      draft.inFlight = change.waiting(draft.now, change.reason());
    }
  }

  private void withhold(String why) {
    Change change = draft.inFlight.waiting(draft.inFlight.deadline(), why);
    String stopped = why + ' ' + draft.holds.stop(change.jobKey()).orElseThrow().why();
    alarm.raise(stopped);
    draft.inFlight = change;
    draft.out.log(change.waiting(change.deadline(), stopped));
  }

  private void takeBack(String why) {
    alarm.end("It is taken back now.");
    attempt(ChangeMove.TAKE_BACK, why);
  }

  private void attempt(ChangeMove move, String why) {
    LanePolicy lane = draft.site.lane();
    Change change = draft.inFlight;
    Command command =
        Commands.next(change.armed(), change.job(), draft.now, lane.deadline(draft.now));
    draft.inFlight = change.armed(change.plan(), change.armed().sent(command));
    draft.move(move, lane.outcomeBy(draft.now), why);
    draft.out.send(command);
  }

  /** What the clock says. */
  void look() {
    if (draft.inFlight != null && !draft.isStopped()) {
      goOn();
    }
    toRevert.next().ifPresent(this::revert);
    toRevert.note();
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
      alarm.raise(NO_OUTCOME);
    }
    attempt(ChangeMove.TRY_AGAIN, draft.inFlight.reason());
  }

  private void revert(Change accepted) {
    Vitals last = draft.site.baseline(accepted.job()).last();
    draft.inFlight = last == null ? accepted : accepted.of(last.job());
    draft.trial = null;
    draft.byOrder = true;
    takeBack("All changes are taken back by order.");
  }

  /** A person takes over what could not be taken back. */
  void leave(String who) {
    alarm.end("Left to " + who + ".");
    draft.noteUnbegun(false);
    draft.end(ChangeMove.LEAVE, "Not taken back, and left to " + who + ".");
  }
}
