package io.flinksustain.steer;

/** Gives the change in flight its verdicts, and says by the clock whether it stays. */
final class Judging {
  private final Draft draft;
  private final RollingBack rollingBack;

  Judging(Draft draft, RollingBack rollingBack) {
    this.draft = draft;
    this.rollingBack = rollingBack;
  }

  void look() {
    if (draft.isWatched() && draft.inFlight.state() == ChangeState.OBSERVING) {
      observe();
    }
    if (draft.isWatched()) {
      byClock();
    }
  }

  private void observe() {
    if (draft.now < draft.trial.due(policy())) {
      return;
    }
    Finding finding =
        Comparison.judge(
            draft.trial.before(),
            draft.trial.now(),
            policy().baselineWindows(),
            draft.inFlight.plan().takesAway());
    draft.trial = draft.trial.observingFrom(draft.now);
    draft.inFlight = draft.inFlight.scored(draft.inFlight.score().with(finding.verdict()));
    draft.out.log(draft.inFlight, finding);
    decide(finding);
  }

  private void decide(Finding finding) {
    Score score = draft.inFlight.score();
    if (score.isBad(policy(), draft.trial.soaking())) {
      rollingBack.begin(finding.reason());
    } else if (!draft.trial.soaking() && score.isGood(policy())) {
      soak();
    }
  }

  private void soak() {
    Change change = draft.inFlight;
    draft.trial = draft.trial.soakingFrom(draft.now);
    draft.inFlight =
        change
            .scored(change.score().inSoak())
            .waiting(draft.now + policy().soakMs(), "Its verdicts are good; it soaks.");
    draft.out.log(draft.inFlight);
  }

  private void accept() {
    Change change = draft.inFlight;
    draft.end(ChangeMove.ACCEPT, "Its verdicts are good, and its soak is over.");
    Waiting.dropOutdated(draft, change.jobKey(), change.plan().setting());
  }

  private void byClock() {
    if (isSilent()) {
      rollingBack.begin("The figures of the job fell silent.");
    } else if (draft.now >= draft.inFlight.deadline()) {
      overdue();
    }
  }

  private void overdue() {
    if (draft.trial.soaking() && draft.inFlight.score().row() >= 0) {
      accept();
      return;
    }
    rollingBack.begin(
        switch (draft.inFlight.state()) {
          case APPLYING -> "No outcome of its command came in time.";
          case SETTLING -> "The job did not get back to its work in time.";
          default ->
              draft.trial.soaking()
                  ? "Its last verdict in the soak is bad."
                  : "Its verdicts decided nothing in time.";
        });
  }

  private boolean isSilent() {
    return draft.inFlight.state() != ChangeState.APPLYING
        && draft.now >= draft.trial.heardAt() + policy().silenceMs();
  }

  private TrialPolicy policy() {
    return draft.trialPolicy();
  }
}
