package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.Test;

/** Orders about one change, and what all orders have in common. */
class OrdersTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");

  @Test
  void theReasonOfAnOrderIsRepeatedInTheLog() {
    DrivenLane driven = DrivenLane.ready();
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
  void anOrderForAnotherLaneIsNothing() {
    DrivenLane driven = DrivenLane.ready();
    driven.order(by -> new Control.StopAll(by, Scope.ofLane("us1/payments")));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.applied()).hasSize(1);
  }

  @Test
  void rejectingWhatWaitsDropsIt() {
    DrivenLane driven = DrivenLane.ready();
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
  void rejectingIsCarriedOutWhateverWasStoppedBefore() {
    DrivenLane driven = DrivenLane.observing("fraud", 4, 5);
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    driven.order(by -> new Control.Reject(by, LANE, driven.lane.inFlight().id()));

    assertThat(driven.rolledBack()).hasSize(1);
  }
}
