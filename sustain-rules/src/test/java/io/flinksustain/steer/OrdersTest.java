package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Alert;
import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.Test;

class OrdersTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");

  @Test
  void aPauseBeginsNothingAndKeepsWhatWaits() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.Pause(by, LANE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 5);
    assertThat(driven.commands).isEmpty();
    assertThat(driven.lane.waiting().get(0).reason()).isEqualTo("Paused by ann.");

    driven.order(by -> new Control.Resume(by, LANE));
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void theReasonOfAnOrderIsRepeatedInTheLog() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.Pause(because(by), LANE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    String id = driven.lane.waiting().get(0).id();
    driven.order(by -> new Control.Reject(because(by), LANE, id));

    assertThat(driven.events)
        .extracting(ChangeEvent::reason)
        .contains("Paused by ann: too close to the release.")
        .last()
        .isEqualTo("Rejected by ann: too close to the release.");
  }

  private static Control.By because(Control.By by) {
    return new Control.By(by.who(), by.at(), "too close to the release");
  }

  @Test
  void aPauseOfOneJobLeavesTheOthersAlone() {
    DrivenLane driven = ready();
    driven.policy("other", Lab.policy(Mode.AUTO));
    driven.calmMinutes("other", 3);
    driven.order(by -> new Control.Pause(by, Scope.ofJob("eu1/payments", Lab.job("fraud").key())));
    driven.hear(Lab.calm("fraud", driven.now));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.hear(Lab.parallelism("other", 4, 5, driven.now));

    assertThat(driven.applied())
        .extracting(command -> command.job().deployment())
        .containsExactly("other");
  }

  @Test
  void anOrderForAnotherLaneIsNothing() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.StopAll(by, Scope.ofLane("us1/payments")));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void aPauseStillWatchesWhatIsInFlight() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.Pause(by, Scope.EVERYTHING));
    driven.pass(Lab.TRIAL.silenceMs());

    assertThat(driven.rolledBack()).hasSize(1);
  }

  @Test
  void aSnoozeEndsByItself() {
    DrivenLane driven = ready();
    long until = driven.now + 10 * Lab.MINUTE;
    driven.order(by -> new Control.Snooze(by, LANE, until));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 9);
    assertThat(driven.commands).isEmpty();

    driven.calmMinutes("fraud", 1);
    assertThat(driven.applied()).hasSize(1);
    assertThat(driven.lane.holds().byJob()).isEmpty();
  }

  @Test
  void aSnoozeDoesNotShortenAStop() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.StopAll(by, LANE));
    driven.order(by -> new Control.Snooze(by, LANE, driven.now + 1));
    driven.pass(Lab.MINUTE);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.commands).isEmpty();
  }

  @Test
  void aStopWorksWhateverTheClockOfWhoOrdersIt() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.Snooze(by, LANE, driven.now + Lab.MINUTE));
    Control stop = new Control.StopAll(new Control.By("bob", 0), LANE);
    driven.take(driven.steering.on(driven.lane, stop, driven.now));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 5);

    assertThat(driven.commands).isEmpty();
  }

  @Test
  void whatWasAcceptedAfterTheOrderIsNotReverted() {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    long before = driven.now;
    driven.calmMinutes("fraud", 15);
    Control late = new Control.RevertAll(new Control.By("bob", before), Scope.EVERYTHING);
    driven.take(driven.steering.on(driven.lane, late, driven.now));

    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void aResumeThatComesLateChangesNothing() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.Pause(by, LANE));
    Lane before = driven.lane;
    Control late = new Control.Resume(new Control.By("bob", driven.now - 1), LANE);
    driven.take(driven.steering.on(driven.lane, late, driven.now));

    assertThat(driven.lane).isEqualTo(before);
  }

  @Test
  void stopAllDropsWhatWaitsAndBeginsNothing() {
    DrivenLane driven = ready();
    driven.site.open = false;
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.site.open = true;
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.events.get(driven.events.size() - 1).state()).isEqualTo(ChangeState.REJECTED);

    driven.now++;
    driven.hear(Lab.parallelism("fraud", 4, 3, driven.now));
    driven.calmMinutes("fraud", 5);
    assertThat(driven.commands).isEmpty();
  }

  @Test
  void whatWasStoppedIsNoVainAttempt() {
    DrivenLane driven = ready();
    driven.site.open = false;
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.site.open = true;
    driven.order(by -> new Control.StopAll(by, LANE));
    driven.order(by -> new Control.Resume(by, LANE));
    driven.calmMinutes("fraud", 1);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void stopAllLeavesWhatIsInFlightAndWatchesIt() {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.calmMinutes("fraud", 15);

    assertThat(driven.state()).isEqualTo(ChangeState.ACCEPTED);
    assertThat(driven.commands).hasSize(1);
    assertThat(driven.alerts).isEmpty();
  }

  @Test
  void stopAllWithholdsTheRollBackAndTellsAPerson() {
    DrivenLane driven = stoppedAndHarmed();
    driven.minutes(5, end -> Lab.restarting("fraud", end, 9, 0, 0));
    driven.pass(Lab.DAY);

    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.state()).isEqualTo(ChangeState.OBSERVING);
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true);
    assertThat(driven.alerts.get(0).summary()).contains("9 restarts", "Stopped by ann.");
    assertThat(driven.nextTimer).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aCommandWithoutAnOutcomeIsNotRolledBackUnderAStopEither() {
    DrivenLane driven = DrivenLane.applying("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.pass(Lab.DAY);
    driven.answer(driven.last(), Result.APPLIED);

    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.state()).isEqualTo(ChangeState.APPLYING);
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true);
  }

  @Test
  void resumingTakesBackWhatAStopWithheld() {
    DrivenLane driven = stoppedAndHarmed();
    driven.order(by -> new Control.Resume(by, LANE));
    assertThat(driven.rolledBack()).isEmpty();

    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    assertThat(driven.rolledBack()).hasSize(1);
    assertThat(driven.lane.inFlight().reason()).contains("9 restarts");
    assertThat(driven.lane.blocked()).isFalse();
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true, false);
  }

  @Test
  void stopAllEndsTheAttemptsOfARollBackUntilItIsResumed() {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    driven.minutes(1, end -> Lab.restarting("fraud", end, 9, 0, 0));
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.pass(Lab.DAY);
    assertThat(driven.rolledBack()).hasSize(1);

    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    assertThat(driven.rolledBack()).hasSize(2);
  }

  @Test
  void aPauseDoesNotLetGoWhatAStopHolds() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, LANE));
    driven.order(by -> new Control.Pause(by, LANE));
    driven.minutes(1, end -> Lab.restarting("fraud", end, 9, 0, 0));

    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void revertAllIsCarriedOutToItsEndWhateverWasStoppedBefore() {
    DrivenLane driven = stoppedAndHarmed();
    Scope job = Scope.ofJob("eu1/payments", Lab.job("fraud").key());
    driven.order(by -> new Control.RevertAll(by, job));
    assertThat(driven.rolledBack()).hasSize(1);

    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.pass(Lab.MINUTE);
    assertThat(driven.rolledBack()).hasSize(2);
    driven.answer(driven.last(), Result.APPLIED);
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLED_BACK);
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true, false, true, false);
  }

  @Test
  void rejectingIsCarriedOutWhateverWasStoppedBefore() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.Reject(by, LANE, driven.lane.inFlight().id()));

    assertThat(driven.rolledBack()).hasSize(1);
  }

  @Test
  void stopAllEndsARevertAllWhereItIs() {
    DrivenLane driven = accepted(2);
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.answer(driven.last(), Result.APPLIED);
    assertThat(driven.rolledBack()).hasSize(1);
    assertThat(driven.lane.ended())
        .extracting(Change::state)
        .containsExactly(ChangeState.ROLLED_BACK, ChangeState.ACCEPTED);

    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    assertThat(driven.rolledBack()).hasSize(2);
  }

  @Test
  void resumingALaneDoesNotEndAStopOfEverything() {
    DrivenLane driven = ready();
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.Resume(by, LANE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 1);
    assertThat(driven.commands).isEmpty();

    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void howeverMuchIsDroppedAndRejectedWhatWasAcceptedIsReverted() {
    DrivenLane driven = accepted(1);
    for (int i = 0; i < 2 * Lane.ENDED; i++) {
      driven.hear(Lab.parallelism("job-" + i, 4, 5, driven.now));
      if (i % 2 == 0) {
        driven.order(by -> new Control.Reject(by, LANE, driven.lane.waiting().get(0).id()));
      }
    }
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));

    assertThat(driven.rolledBack()).hasSize(1);
  }

  @Test
  void rejectingWhatWaitsDropsIt() {
    DrivenLane driven = ready();
    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.order(by -> new Control.Reject(by, LANE, driven.lane.waiting().get(0).id()));

    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.state()).isEqualTo(ChangeState.REJECTED);
  }

  @Test
  void rejectingWhatIsInFlightTakesItBack() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.Reject(by, LANE, driven.lane.inFlight().id()));

    assertThat(driven.rolledBack()).hasSize(1);
  }

  @Test
  void revertAllTakesBackWhatIsInFlightAtOnce() {
    DrivenLane driven = DrivenLane.applying("fraud", 4, 5);
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));

    assertThat(driven.rolledBack()).hasSize(1);
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLING_BACK);
  }

  @Test
  void revertAllTakesBackWhatWasAcceptedTheNewestFirst() {
    DrivenLane driven = accepted(2);
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    assertThat(driven.rolledBack()).hasSize(1);
    driven.calmMinutes("fraud", 1);
    driven.answer(driven.last(), Result.APPLIED);
    driven.answer(driven.last(), Result.APPLIED);

    assertThat(driven.rolledBack())
        .flatExtracting(command -> command.settings())
        .containsExactly(
            new Setting("parallelism", "", "6", "5"), new Setting("parallelism", "", "5", "4"));
    assertThat(driven.lane.ended()).extracting(Change::state).containsOnly(ChangeState.ROLLED_BACK);
    assertThat(driven.lane.toRevert()).isEmpty();
  }

  @Test
  void whatWasAcceptedLongAgoIsNotReverted() {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    driven.calmMinutes("fraud", 15);
    driven.pass(Lab.LANE.revertMs());
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));

    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void revertAllSaysWhatItWaitsFor() {
    DrivenLane driven = accepted(1);
    driven.policy("other", Lab.policy(Mode.AUTO));
    driven.calmMinutes("other", 3);
    driven.hear(Lab.parallelism("other", 4, 5, driven.now));
    String other = driven.lane.inFlight().id();
    Scope job = Scope.ofJob("eu1/payments", Lab.job("fraud").key());
    driven.order(by -> new Control.RevertAll(by, job));
    driven.pass(Lab.MINUTE);

    assertThat(driven.rolledBack()).isEmpty();
    assertThat(driven.events)
        .filteredOn(event -> event.reason().startsWith("It is to be taken back by order"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.job()).isEqualTo(Lab.job("fraud"));
              assertThat(event.state()).isEqualTo(ChangeState.ACCEPTED);
              assertThat(event.reason())
                  .endsWith("once change " + other + " of eu1/payments/other is over.");
            });

    driven.answer(driven.last(), Result.REFUSED);
    assertThat(driven.rolledBack()).hasSize(1);
  }

  @Test
  void revertAllSaysInWhichOrderItTakesBack() {
    DrivenLane driven = accepted(2);
    String newest = driven.lane.ended().get(0).id();
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    driven.pass(Lab.MINUTE);

    assertThat(driven.lane.inFlight().id()).isEqualTo(newest);
    assertThat(driven.events)
        .filteredOn(event -> event.reason().startsWith("It is to be taken back by order"))
        .extracting(ChangeEvent::reason)
        .containsExactly(
            "It is to be taken back by order, once change "
                + newest
                + " of eu1/payments/fraud is over.");
  }

  @Test
  void whatARevertAllLeavesBecauseOfAStopIsSaid() {
    DrivenLane driven = accepted(2);
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));

    assertThat(driven.events.get(driven.events.size() - 1).reason())
        .isEqualTo("It stays: stopped by ann.");
  }

  /** Parallelism 4 became 5, 6 and so on, step by step. */
  private static DrivenLane accepted(int changes) {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    driven.calmMinutes("fraud", 25);
    for (int from = 5; from < 4 + changes; from++) {
      driven.hear(Lab.parallelism("fraud", from, from + 1, driven.now));
      driven.answer(driven.last(), Result.APPLIED);
      driven.calmMinutes("fraud", 25);
    }
    assertThat(driven.lane.ended()).extracting(Change::state).containsOnly(ChangeState.ACCEPTED);
    return driven;
  }

  /** A change that should be taken back, while everything is stopped. */
  private static DrivenLane stoppedAndHarmed() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.minutes(1, end -> Lab.restarting("fraud", end, 9, 0, 0));
    return driven;
  }

  /** A job that is known well enough, and automatic. */
  private static DrivenLane ready() {
    DrivenLane driven = new DrivenLane();
    driven.policy("fraud", Lab.policy(Mode.AUTO));
    driven.calmMinutes("fraud", 3);
    return driven;
  }
}
