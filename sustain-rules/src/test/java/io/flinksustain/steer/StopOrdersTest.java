package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import org.junit.jupiter.api.Test;

/** The kill switch. */
class StopOrdersTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");

  @Test
  void aStopWorksWhateverTheClockOfWhoOrdersIt() {
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.Snooze(by, LANE, driven.now + Lab.MINUTE));
    Control stop = new Control.StopAll(new Control.By("bob", 0), LANE);
    driven.take(driven.steering.on(driven.lane, stop, driven.now));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 5);

    assertThat(driven.commands).isEmpty();
  }

  @Test
  void stopAllDropsWhatWaitsAndBeginsNothing() {
    DrivenLane driven = DrivenLane.ready();
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
    DrivenLane driven = DrivenLane.ready();
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
    DrivenLane driven = DrivenLane.stoppedAndHarmed();
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
    DrivenLane driven = DrivenLane.stoppedAndHarmed();
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
  void resumingALaneDoesNotEndAStopOfEverything() {
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.Resume(by, LANE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 1);
    assertThat(driven.commands).isEmpty();

    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    assertThat(driven.applied()).hasSize(1);
  }
}
