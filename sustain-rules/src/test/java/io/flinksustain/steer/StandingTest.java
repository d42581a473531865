package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.explain.Holding;
import io.flinksustain.steer.Control.By;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Scope LANE = Scope.ofLane("eu1/payments");
  private static final Scope JOB = Scope.ofJob("", "eu1/payments/fraud");

  private Standing standing = Standing.NONE;

  @Test
  void whatHoldsSomethingStandsUntilTheSameIsResumed() {
    order(new Control.Pause(at(1), LANE));
    order(new Control.StopAll(at(2), Scope.EVERYTHING));
    order(new Control.Resume(at(3), JOB));
    assertThat(standing.orders()).hasSize(2);

    order(new Control.Resume(at(3), LANE));
    assertThat(standing.orders()).containsExactly(new Control.StopAll(at(2), Scope.EVERYTHING));
  }

  @Test
  void aResumeDoesNotEndWhatWasOrderedAfterIt() {
    order(new Control.StopAll(at(5), LANE));
    order(new Control.Resume(at(4), LANE));

    assertThat(standing.orders()).hasSize(1);
  }

  @Test
  void aSnoozeNeitherShortensAPauseNorOutlivesItsEnd() {
    order(new Control.Snooze(at(1), JOB, 50));
    order(new Control.Pause(at(2), LANE));
    order(new Control.Snooze(at(3), LANE, 50));
    assertThat(standing.orders()).hasSize(2).last().isInstanceOf(Control.Pause.class);

    standing = standing.with(new Control.Pause(at(4), Scope.EVERYTHING), 50);
    assertThat(standing.orders()).noneMatch(Control.Snooze.class::isInstance);
  }

  @Test
  void wordsAboutAChangeHoldNothing() {
    order(new Control.Approve(at(1), LANE, "c"));
    order(new Control.Reject(at(1), LANE, "c"));

    assertThat(standing).isEqualTo(Standing.NONE);
    assertThat(Holding.sentences(standing, 0, String::valueOf)).isEmpty();
  }

  @Test
  void whatIsHeldCanBeSaid() {
    order(new Control.StopAll(at(1), Scope.EVERYTHING));
    order(new Control.Snooze(new By("bob", 2, "load test"), JOB, 50));
    order(new Control.RevertAll(at(3), LANE));

    assertThat(Holding.sentences(standing, 10, String::valueOf))
        .containsExactly(
            "Everywhere no command goes out since 1, by order of ann.",
            "For eu1/payments/fraud nothing begins before 50 since 2, by order of bob: load test.",
            "In lane eu1/payments all is taken back and nothing begins since 3, by order of ann.");
    assertThat(Holding.sentences(standing, 50, String::valueOf)).hasSize(2);
  }

  @Test
  void aStopStandsWhateverIsOrderedBesideItThatHoldsLess() {
    order(new Control.Pause(at(3), LANE));
    order(new Control.StopAll(at(2), LANE));
    order(new Control.Pause(at(4), LANE));
    order(new Control.RevertAll(at(5), LANE));
    order(new Control.Snooze(at(6), LANE, 50));
    assertThat(standing.orders()).containsExactly(new Control.StopAll(at(2), LANE));

    order(new Control.StopAll(at(7), LANE));
    assertThat(standing.orders()).containsExactly(new Control.StopAll(at(7), LANE));
    order(new Control.Resume(at(8), LANE));
    assertThat(standing).isEqualTo(Standing.NONE);
  }

  @Test
  void ofAPauseAndARevertTheLaterStands() {
    order(new Control.RevertAll(at(2), LANE));
    order(new Control.Pause(at(1), LANE));
    assertThat(standing.orders()).containsExactly(new Control.RevertAll(at(2), LANE));

    order(new Control.Pause(at(3), LANE));
    assertThat(standing.orders()).containsExactly(new Control.Pause(at(3), LANE));
  }

  private void order(Control order) {
    standing = standing.with(order, 0);
  }

  private static By at(long at) {
    return new By("ann", at);
  }
}
