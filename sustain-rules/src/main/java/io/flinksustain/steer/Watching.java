package io.flinksustain.steer;

import io.flinksustain.change.Action;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;

/** Watches the change in flight, from the moment its command is out. */
final class Watching {
  private final Draft draft;
  private final RollingBack rollingBack;

  Watching(Draft draft) {
    this.draft = draft;
    this.rollingBack = new RollingBack(draft);
  }

  /** An outcome of another change, of an earlier attempt, or one that came before, is nothing. */
  void take(Outcome outcome) {
    Change change = draft.inFlight;
    if (change == null || !change.id().equals(outcome.change())) {
      return;
    }
    if (outcome.action() == Action.ROLL_BACK) {
      new Restoring(draft).take(outcome);
    } else if (outcome.command().equals(change.armed().apply().id())) {
      answered(outcome);
    }
  }

  private void answered(Outcome outcome) {
    ChangeState state = draft.inFlight.state();
    if (state == ChangeState.APPLYING && !draft.isWithheld()) {
      applied(outcome);
    } else if (state == ChangeState.ROLLING_BACK && !draft.byOrder) {
      // An actuator that was away for too long says late that it never began.
      draft.noteUnbegun(outcome.result() == Result.UNAVAILABLE);
    }
  }

  private void applied(Outcome outcome) {
    switch (outcome.result()) {
      case APPLIED, UNCHANGED -> takeEffect(outcome);
      case REFUSED -> draft.end(ChangeMove.REFUSE, outcome.reason());
      case PROPOSED -> draft.end(ChangeMove.HAND_OVER, outcome.reason());
      // It may be in effect in part, or soon: what puts everything back does no harm.
      case FAILED -> rollingBack.begin(outcome.reason());
      case UNAVAILABLE -> {
        draft.noteUnbegun(true);
        rollingBack.begin(outcome.reason());
      }
    }
  }

  private void takeEffect(Outcome outcome) {
    draft.trial = draft.trial.inEffect(draft.now);
    draft.move(ChangeMove.TAKE_EFFECT, draft.now + policy().settleAtMostMs(), outcome.reason());
  }

  /** A window of the job in flight; one that is not later than the last changes nothing. */
  void take(Vitals vitals) {
    Change change = draft.inFlight;
    if (change == null || !change.jobKey().equals(vitals.job().key()) || !isNews(vitals)) {
      return;
    }
    draft.inFlight = change.of(vitals.job());
    if (draft.isWithheld()) {
      draft.trial = draft.trial.skipping(vitals);
      return;
    }
    switch (change.state()) {
      case SETTLING -> settling(vitals);
      case OBSERVING -> observing(vitals);
      default -> draft.trial = draft.trial.skipping(vitals);
    }
  }

  /** What was accepted before and is taken back is not watched any more. */
  private boolean isNews(Vitals vitals) {
    return draft.trial != null && vitals.end() > draft.trial.windowEnd();
  }

  private void settling(Vitals vitals) {
    if (vitals.end() <= draft.inFlight.enteredAt()) {
      draft.trial = draft.trial.skipping(vitals);
      return;
    }
    draft.trial = draft.trial.with(vitals, draft.now);
    breach()
        .of(draft.trial.harm())
        .or(() -> breach().of(vitals))
        .ifPresentOrElse(rollingBack::begin, () -> settle(vitals));
  }

  private void settle(Vitals vitals) {
    boolean due = draft.now >= draft.inFlight.enteredAt() + policy().settleMs();
    if (due && vitals.complete() && vitals.calm() && hasCaughtUp(vitals)) {
      draft.trial = draft.trial.observingFrom(draft.now);
      draft.move(
          ChangeMove.SETTLE, draft.now + policy().observeAtMostMs(), "The job is at its work.");
    }
  }

  private boolean hasCaughtUp(Vitals vitals) {
    double before = draft.trial.reference().get(Figure.LAG);
    return !Figure.LAG.isWorse(before, vitals.figures().get(Figure.LAG));
  }

  /** What is counted is so however little arrived; what is measured may not be the whole job. */
  private void observing(Vitals vitals) {
    draft.trial = draft.trial.with(vitals, draft.now);
    Figures now = vitals.complete() ? vitals.figures() : Figures.NONE;
    breach()
        .of(draft.trial.harm())
        .or(() -> breach().of(vitals))
        .or(() -> breach().of(draft.trial.reference(), now))
        .ifPresent(rollingBack::begin);
  }

  /** What the clock says. */
  void look() {
    new Judging(draft, rollingBack).look();
    rollingBack.look();
  }

  private TrialPolicy policy() {
    return draft.trialPolicy();
  }

  private Breach breach() {
    return new Breach(policy().limits());
  }
}
