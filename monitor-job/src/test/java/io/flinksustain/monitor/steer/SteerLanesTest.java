package io.flinksustain.monitor.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteerLanesTest {
  private static final long MINUTE = SteerHarness.MINUTE;

  private SteerHarness lanes;

  @BeforeEach
  void open() throws Exception {
    lanes = SteerHarness.fresh();
  }

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void aGoodChangeIsSentWatchedAndAccepted() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.APPLIED).calmMinutes("fraud", 7);

    assertThat(lanes.commands()).extracting(Command::action).containsExactly(Action.APPLY);
    assertThat(lanes.changes())
        .extracting(ChangeEvent::state)
        .containsSubsequence(
            ChangeState.PROPOSED,
            ChangeState.APPROVED,
            ChangeState.APPLYING,
            ChangeState.SETTLING,
            ChangeState.OBSERVING,
            ChangeState.ACCEPTED);
  }

  @Test
  void silenceIsTakenBackByATimerAlone() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.APPLIED).pass(3 * MINUTE);

    assertThat(lanes.commands())
        .extracting(Command::action)
        .containsExactly(Action.APPLY, Action.ROLL_BACK);
  }

  @Test
  void theRollBackStaysArmedThroughAFailure() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.APPLIED).calmMinutes("fraud", 1);

    try (SteerHarness restored = lanes.restored()) {
      restored.pass(3 * MINUTE);

      assertThat(restored.commands()).extracting(Command::action).containsExactly(Action.ROLL_BACK);
      assertThat(restored.last().settings().get(0).value()).isEqualTo("4");
    }
  }

  @Test
  void aRollBackThatFailsAlertsAndIsSentAgain() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.FAILED);
    lanes.answer(lanes.last(), Result.FAILED).pass(MINUTE);

    assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true);
    assertThat(lanes.last().id()).endsWith("/roll-back/2");
  }

  @Test
  void aLaneCountsAsBlockedUntilItsRollBackSucceeds() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.FAILED);
    assertThat(lanes.lanesBlocked()).isZero();

    lanes.answer(lanes.last(), Result.FAILED);
    assertThat(lanes.lanesBlocked()).isEqualTo(1);
    try (SteerHarness restored = lanes.restored()) {
      restored.pass(MINUTE);
      assertThat(restored.lanesBlocked()).as("after a failure").isEqualTo(1);
    }

    lanes.pass(MINUTE).answer(lanes.last(), Result.APPLIED);
    assertThat(lanes.lanesBlocked()).isZero();
  }

  @Test
  void anOrderForEverythingIsCarriedOutAtOnceAndItsRollBackIsFollowedByTheClock() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.APPLIED).calmMinutes("fraud", 7);
    lanes.order(new Control.RevertAll(lanes.ann(), Scope.EVERYTHING));
    assertThat(lanes.last().action()).isEqualTo(Action.ROLL_BACK);

    lanes.pass(5 * MINUTE);
    assertThat(lanes.last().id()).endsWith("/roll-back/2");
    assertThat(lanes.alerts()).hasSize(1);
  }

  @Test
  void aRollBackThatAStopWithholdsGoesOutWhenItIsResumed() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.APPLIED);
    lanes.order(new Control.StopAll(lanes.ann(), Scope.EVERYTHING)).pass(9 * MINUTE);
    assertThat(lanes.commands()).extracting(Command::action).containsExactly(Action.APPLY);
    assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true);

    lanes.order(new Control.Resume(lanes.ann(), Scope.EVERYTHING));
    assertThat(lanes.last().action()).isEqualTo(Action.ROLL_BACK);
    lanes.pass(5 * MINUTE);
    assertThat(lanes.last().id()).endsWith("/roll-back/2");
  }

  @Test
  void whatWasInVainIsNotTriedNorSaidAgainAfterAFailure() throws Exception {
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    lanes.answer(lanes.last(), Result.REFUSED);
    assertThat(lanes.recommendations())
        .extracting(Recommendation::open)
        .containsExactly(true, false);

    try (SteerHarness restored = lanes.restored()) {
      restored.calmMinutes("fraud", 3).recommend("fraud", 4, 6);
      assertThat(restored.recommendations()).isEmpty();
      assertThat(restored.changes()).isEmpty();

      restored.calmMinutes("fraud", 1).recommend("fraud", 5, 6);
      assertThat(restored.recommendations()).hasSize(1);
      assertThat(restored.commands()).hasSize(1);
    }
  }

  @Test
  void whatAPersonRejectsIsWithdrawnAtOnce() throws Exception {
    lanes.order(new Control.Pause(lanes.ann(), Scope.EVERYTHING));
    lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);
    String change = lanes.changes().get(0).change();
    lanes.order(new Control.Reject(lanes.ann(), Scope.EVERYTHING, change));

    assertThat(lanes.recommendations())
        .extracting(Recommendation::open)
        .containsExactly(true, false);
    lanes.calmMinutes("fraud", 1).recommend("fraud", 4, 6);
    assertThat(lanes.recommendations()).hasSize(2);
  }

  @Test
  void aStopHoldsForALaneThatIsHeardOfLater() throws Exception {
    lanes.order(new Control.StopAll(lanes.ann(), Scope.EVERYTHING));
    lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5).calmMinutes("fraud", 1);
    assertThat(lanes.commands()).isEmpty();

    lanes.order(new Control.Resume(lanes.ann(), Scope.EVERYTHING));
    assertThat(lanes.commands()).hasSize(1);
  }

  @Test
  void aSnoozeDoesNotShortenAStopForALaneThatIsHeardOfLater() throws Exception {
    lanes.order(new Control.StopAll(lanes.ann(), Scope.EVERYTHING));
    lanes.order(new Control.Snooze(lanes.ann(), Scope.EVERYTHING, 0));
    lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5).calmMinutes("fraud", 1);

    assertThat(lanes.commands()).isEmpty();
  }

  @Test
  void aStopHoldsAfterAFailureToo() throws Exception {
    lanes.order(new Control.StopAll(lanes.ann(), Scope.EVERYTHING));

    try (SteerHarness restored = lanes.restored()) {
      restored.calmMinutes("fraud", 3).recommend("fraud", 4, 5).calmMinutes("fraud", 1);

      assertThat(restored.commands()).isEmpty();
    }
  }

  @Test
  void whatWasResumedIsNotStoppedAgainForLanesThatComeLater() throws Exception {
    lanes.order(new Control.StopAll(lanes.ann(), Scope.EVERYTHING));
    lanes.order(new Control.Resume(lanes.ann(), Scope.EVERYTHING));
    lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5);

    assertThat(lanes.commands()).hasSize(1);
  }

  @Test
  void aLaneOfWhichNothingIsToBeRememberedHasNoStateAndNoTimer() throws Exception {
    lanes.calmMinutes("fraud", 2);
    int baselineOnly = lanes.stateEntries();
    lanes.recommend("fraud", 4, 5).answer(lanes.last(), Result.REFUSED);
    assertThat(lanes.stateEntries()).isGreaterThan(baselineOnly);

    lanes.pass(8 * 24 * 60 * MINUTE);
    assertThat(lanes.stateEntries()).as("and what was tried").isEqualTo(baselineOnly + 1);
    assertThat(lanes.timers()).isZero();
  }
}
