package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.Test;

/** Pauses, snoozes, and what ends them. */
class PauseOrdersTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");

  @Test
  void aPauseBeginsNothingAndKeepsWhatWaits() {
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.Pause(by, LANE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.calmMinutes("fraud", 5);
    assertThat(driven.commands).isEmpty();
    assertThat(driven.lane.waiting().get(0).reason()).isEqualTo("Paused by ann.");

    driven.order(by -> new Control.Resume(by, LANE));
    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void aPauseOfOneJobLeavesTheOthersAlone() {
    DrivenLane driven = DrivenLane.ready();
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
  void aPauseStillWatchesWhatIsInFlight() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.Pause(by, Scope.EVERYTHING));
    driven.pass(Lab.TRIAL.silenceMs());

    assertThat(driven.rolledBack()).hasSize(1);
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
  void aSnoozeEndsByItself() {
    DrivenLane driven = DrivenLane.ready();
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
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.StopAll(by, LANE));
    driven.order(by -> new Control.Snooze(by, LANE, driven.now + 1));
    driven.pass(Lab.MINUTE);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.commands).isEmpty();
  }

  @Test
  void aResumeThatComesLateChangesNothing() {
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.Pause(by, LANE));
    Lane before = driven.lane;
    Control late = new Control.Resume(new Control.By("bob", driven.now - 1), LANE);
    driven.take(driven.steering.on(driven.lane, late, driven.now));

    assertThat(driven.lane).isEqualTo(before);
  }
}
