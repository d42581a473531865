package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Alert;
import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.Test;

/** Taking back all that was done. */
class RevertOrdersTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");

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
    DrivenLane driven = DrivenLane.accepted(2);
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
  void whatWasAcceptedAfterTheOrderIsNotReverted() {
    DrivenLane driven = DrivenLane.settling("fraud", 4, 5);
    long before = driven.now;
    driven.calmMinutes("fraud", 15);
    Control late = new Control.RevertAll(new Control.By("bob", before), Scope.EVERYTHING);
    driven.take(driven.steering.on(driven.lane, late, driven.now));

    assertThat(driven.rolledBack()).isEmpty();
  }

  @Test
  void howeverMuchIsDroppedAndRejectedWhatWasAcceptedIsReverted() {
    DrivenLane driven = DrivenLane.accepted(1);
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
  void revertAllIsCarriedOutToItsEndWhateverWasStoppedBefore() {
    DrivenLane driven = DrivenLane.stoppedAndHarmed();
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
  void revertAllSaysWhatItWaitsFor() {
    DrivenLane driven = DrivenLane.accepted(1);
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
    DrivenLane driven = DrivenLane.accepted(2);
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
  void stopAllEndsARevertAllWhereItIs() {
    DrivenLane driven = DrivenLane.accepted(2);
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
  void whatARevertAllLeavesBecauseOfAStopIsSaid() {
    DrivenLane driven = DrivenLane.accepted(2);
    driven.order(by -> new Control.RevertAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));

    assertThat(driven.events.get(driven.events.size() - 1).reason())
        .isEqualTo("It stays: stopped by ann.");
  }
}
