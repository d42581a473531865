package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import org.junit.jupiter.api.Test;

class UnbegunTest {
  private final DrivenLane driven = DrivenLane.applying("fraud", 4, 5);

  @Test
  void whatTheActuatorCouldNotBeginIsTakenBackAndTriedAgainWhenItIsNextAdvised() {
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.UNCHANGED);
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLED_BACK);

    adviseAgain();
    assertThat(driven.applied()).hasSize(2);
  }

  @Test
  void whatAnActuatorThatWasAwayNeverBeganIsTriedAgain() {
    driven.pass(Lab.LANE.commandMs() + Lab.LANE.outcomeMs());
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLING_BACK);
    driven.answer(driven.applied().get(0), Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.UNCHANGED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(2);
  }

  @Test
  void whatARollBackCouldPutBackOnlyInPartWasTried() {
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.FAILED);
    driven.pass(Lab.MINUTE);
    driven.answer(driven.last(), Result.UNCHANGED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatAPersonRejectsAfterwardsIsNotTriedAgain() {
    Command apply = driven.last();
    driven.answer(apply, Result.UNAVAILABLE);
    driven.order(by -> new Control.Reject(by, Scope.EVERYTHING, apply.change()));
    driven.answer(driven.last(), Result.UNCHANGED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatIsLeftToAPersonIsNotTriedAgain() {
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.order(by -> new Control.Resume(by, Scope.ofLane("eu1/payments")));
    assertThat(driven.state()).isEqualTo(ChangeState.FAILED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatWasInEffectAllTheSameWasTried() {
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.APPLIED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatFailedWasTriedThoughItIsAsBefore() {
    driven.answer(driven.last(), Result.FAILED);
    driven.answer(driven.last(), Result.UNCHANGED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void whatAPersonTookBackIsNotTriedAgainThoughItWasNotBegun() {
    Command apply = driven.last();
    driven.order(by -> new Control.Reject(by, Scope.EVERYTHING, apply.change()));
    driven.answer(apply, Result.UNAVAILABLE);
    driven.answer(driven.last(), Result.UNCHANGED);

    adviseAgain();
    assertThat(driven.applied()).hasSize(1);
  }

  private void adviseAgain() {
    driven.calmMinutes("fraud", 3);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
  }
}
