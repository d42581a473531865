package io.flinksustain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Scope;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EffectsTest {
  private static final By ANN = new By("ann", 0);

  private final Ledger ledger = new Ledger();

  @BeforeEach
  void log() {
    ledger.accept(Said.event("over", "fraud", ChangeState.REJECTED, 1));
    ledger.accept(Said.event("flies", "fraud", ChangeState.OBSERVING, 1));
    ledger.accept(Said.event("waits", "orders", ChangeState.PROPOSED, 1));
  }

  @Test
  void aStopLeavesWhatIsInFlightAndDropsWhatWaits() {
    assertThat(effects(new Control.StopAll(ANN, Scope.EVERYTHING)))
        .containsExactly(
            "No command goes out everywhere until resumed, roll backs included; what waits is"
                + " dropped.",
            "flies eu1/payments/fraud parallelism from 2 to 1: is left as it is",
            "waits eu1/payments/orders parallelism from 2 to 1: is dropped");
  }

  @Test
  void aRevertTakesBackWhatIsInFlight() {
    assertThat(effects(new Control.RevertAll(ANN, Scope.ofLane("eu1/payments"))))
        .contains("flies eu1/payments/fraud parallelism from 2 to 1: is taken back")
        .first()
        .asString()
        .contains("in lane eu1/payments");
  }

  @Test
  void anOrderForOneJobOrLaneIsAboutItsChangesOnly() {
    assertThat(effects(new Control.Pause(ANN, Scope.ofJob("", "eu1/payments/orders"))))
        .containsExactly(
            "Nothing begins for eu1/payments/orders until resumed; what is in flight is watched to"
                + " its end.",
            "waits eu1/payments/orders parallelism from 2 to 1: waits");
    assertThat(effects(new Control.Pause(ANN, Scope.ofLane("us1/payments")))).hasSize(1);
  }

  @Test
  void aWordAboutAChangeIsAboutNoOther() {
    assertThat(effects(new Control.Reject(ANN, Scope.EVERYTHING, "flies")))
        .hasSize(2)
        .last()
        .isEqualTo("flies eu1/payments/fraud parallelism from 2 to 1: is taken back");
    assertThat(effects(new Control.Approve(ANN, Scope.EVERYTHING, "over"))).hasSize(1);
  }

  @Test
  void aSnoozeSaysWhenItEnds() {
    assertThat(effects(new Control.Snooze(ANN, Scope.EVERYTHING, 7)).get(0))
        .isEqualTo("Nothing begins everywhere before 7.");
  }

  @Test
  void aRevertTakesBackWhatWasAcceptedLately() {
    ledger.accept(Said.event("stays", "orders", ChangeState.ACCEPTED, 2));
    ledger.accept(Said.event("lately", "orders", ChangeState.ACCEPTED, 10_000));
    ledger.accept(Said.event("later", "orders", ChangeState.ACCEPTED, 10_100));
    By now = new By("ann", 10_082 * Said.MINUTE);

    assertThat(effects(new Control.RevertAll(now, Scope.EVERYTHING)))
        .contains("lately eu1/payments/orders parallelism from 2 to 1: is taken back")
        .noneMatch(sentence -> sentence.startsWith("stays") || sentence.startsWith("later "));
    assertThat(effects(new Control.StopAll(now, Scope.EVERYTHING)))
        .noneMatch(sentence -> sentence.startsWith("lately"));
  }

  private List<String> effects(Control order) {
    return Effects.of(order, ledger, String::valueOf);
  }
}
