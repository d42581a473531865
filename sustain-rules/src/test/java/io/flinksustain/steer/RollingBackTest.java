package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.classify.Alert;
import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollingBackTest {
  private final DrivenLane driven = DrivenLane.settling("fraud", 4, 5);

  @BeforeEach
  void harmed() {
    driven.minutes(1, end -> Lab.restarting("fraud", end, 9, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Result.class,
      names = {"FAILED", "UNAVAILABLE"})
  void aFailedRollBackAlertsBlocksTheLaneAndIsTriedAgain(Result result) {
    driven.answer(driven.last(), result);

    assertThat(driven.lane.blocked()).isTrue();
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true);
    assertThat(driven.alerts.get(0).summary()).contains("from '4' to '5'", "It is " + result);

    Command first = driven.last();
    driven.pass(Lab.MINUTE);
    assertThat(driven.rolledBack()).hasSize(2);
    assertThat(driven.last().id()).isEqualTo(first.id() + "/2");
    assertThat(driven.last().settings()).isEqualTo(first.settings());
  }

  @Test
  void attemptsBecomeRarerAndOneAlertIsEnough() {
    long before = driven.now;
    for (int attempt = 1; attempt <= 10; attempt++) {
      driven.answer(driven.last(), Result.FAILED);
      driven.pass(driven.nextTimer - driven.now);
    }

    assertThat(driven.rolledBack()).hasSize(11);
    assertThat(driven.now - before).isEqualTo((1 + 2 + 4 + 8 + 16 + 32 + 4 * 60) * Lab.MINUTE);
    assertThat(driven.alerts).hasSize(1);
  }

  @Test
  void aRollBackWithoutAnOutcomeIsSentAgain() {
    driven.pass(Lab.LANE.commandMs() + Lab.LANE.outcomeMs());

    assertThat(driven.rolledBack()).hasSize(2);
    assertThat(driven.lane.blocked()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Result.class,
      names = {"REFUSED", "PROPOSED"})
  void whatWouldBeRefusedAgainWaitsForAPerson(Result result) {
    driven.answer(driven.last(), result);
    driven.pass(Lab.DAY);

    assertThat(driven.rolledBack()).hasSize(1);
    assertThat(driven.lane.blocked()).isTrue();
    assertThat(driven.nextTimer).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aPersonCanHaveWhatWasRefusedTriedAgain() {
    driven.answer(driven.last(), Result.REFUSED);
    driven.order(by -> new Control.Reject(by, Scope.EVERYTHING, driven.lane.inFlight().id()));
    assertThat(driven.rolledBack()).hasSize(2);

    driven.answer(driven.last(), Result.APPLIED);
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLED_BACK);
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true, false);
  }

  @Test
  void anyAttemptThatSucceedsFreesTheLane() {
    Command first = driven.last();
    driven.answer(first, Result.FAILED);
    driven.pass(Lab.MINUTE);
    driven.answer(first, Result.APPLIED);

    assertThat(driven.state()).isEqualTo(ChangeState.ROLLED_BACK);
    assertThat(driven.lane.blocked()).isFalse();
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true, false);
  }

  @Test
  void aBlockedLaneBeginsNothing() {
    driven.policy("other", Lab.policy(Mode.AUTO));
    driven.answer(driven.last(), Result.REFUSED);
    driven.calmMinutes("other", 3);
    driven.hear(Lab.parallelism("other", 4, 5, driven.now));
    assertThat(driven.applied()).hasSize(1);

    driven.order(by -> new Control.Resume(by, Scope.ofLane("eu1/payments")));
    assertThat(driven.applied()).hasSize(2);
  }

  @Test
  void aPersonTakesOverWhatCannotBeTakenBack() {
    driven.answer(driven.last(), Result.REFUSED);
    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));

    assertThat(driven.state()).isEqualTo(ChangeState.FAILED);
    assertThat(driven.lane.ended().get(0).reason()).contains("left to ann");
    assertThat(driven.alerts).extracting(Alert::firing).containsExactly(true, false);
  }

  @Test
  void endingAPauseGivesNoRollBackUp() {
    driven.order(by -> new Control.Pause(by, Scope.EVERYTHING));
    driven.answer(driven.last(), Result.UNAVAILABLE);
    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    driven.pass(Lab.MINUTE);
    assertThat(driven.rolledBack()).hasSize(2);

    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    assertThat(driven.state()).isEqualTo(ChangeState.FAILED);
  }

  @Test
  void anEarlierResumeDoesNotLeaveIt() {
    driven.answer(driven.last(), Result.REFUSED);
    Control early = new Control.Resume(new Control.By("ann", driven.now - 1), Scope.EVERYTHING);
    driven.take(driven.steering.on(driven.lane, early, driven.now));

    assertThat(driven.state()).isEqualTo(ChangeState.ROLLING_BACK);
  }

  @Test
  void resumingIsNoWayOutOfARollBackThatIsUnderWay() {
    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));

    assertThat(driven.state()).isEqualTo(ChangeState.ROLLING_BACK);
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void anOutcomeThatComesTwiceChangesNothing(Result result) {
    Command command = driven.last();
    driven.answer(command, result);
    Lane before = driven.lane;
    int sent = driven.commands.size() + driven.events.size() + driven.alerts.size();
    driven.answer(command, result);

    assertThat(driven.lane).isEqualTo(before);
    assertThat(driven.commands.size() + driven.events.size() + driven.alerts.size())
        .isEqualTo(sent);
  }

  @Test
  void aLateOutcomeOfTheFirstCommandChangesNothing() {
    Lane before = driven.lane;
    driven.answer(driven.applied().get(0), Result.APPLIED);
    driven.answer(driven.applied().get(0), Result.REFUSED);

    assertThat(driven.lane).isEqualTo(before);
  }
}
