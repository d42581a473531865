package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Result;
import io.flinksustain.policy.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything is taken back, over all lanes, the newest first. */
class RevertAllTest {
  private static final String AUTO = Lab.policy(Mode.AUTO);

  private final DrivenFleet driven = new DrivenFleet();

  @Test
  void theNewestOfAllLanesBeginsAndEveryLaneBeginsAtOnce() {
    accepted("fraud", "left", 4, 5);
    accepted("shop", "right", 4, 5);
    revertAll(Scope.EVERYTHING);

    assertThat(takenBack()).containsExactly("shop to 4", "fraud to 4");
  }

  @Test
  void itIsTheAgeThatCountsAndNotTheNameOfTheLane() {
    accepted("shop", "right", 4, 5);
    accepted("fraud", "left", 4, 5);
    revertAll(Scope.EVERYTHING);

    assertThat(takenBack()).containsExactly("fraud to 4", "shop to 4");
  }

  @Test
  void whatIsInFlightIsNewerThanWhatWasAccepted() {
    accepted("fraud", "left", 4, 5);
    begun("shop", "right", 4, 5);
    revertAll(Scope.EVERYTHING);

    assertThat(takenBack()).containsExactly("shop to 4", "fraud to 4");
  }

  @Test
  void ofAJobThatMovedTheNewerChangeIsTakenBackBeforeTheOlderOne() {
    accepted("fraud", "left", 4, 5);
    accepted("fraud", "right", 5, 6);
    revertAll(Scope.EVERYTHING);
    driven.pass(Lab.MINUTE);

    assertThat(takenBack()).containsExactly("fraud to 5");
    assertThat(waits())
        .containsExactly(
            "It is to be taken back by order, once its change in flight in lane right is over.");

    driven.answer(driven.last(), Result.APPLIED);
    driven.pass(Lab.MINUTE);
    assertThat(takenBack()).containsExactly("fraud to 5", "fraud to 4");
  }

  @Test
  void theOlderChangeOfAJobWaitsForANewerOneThatHasNoTurnYet() {
    accepted("fraud", "left", 4, 5);
    accepted("fraud", "right", 5, 6);
    accepted("shop", "right", 2, 3);
    revertAll(Scope.EVERYTHING);
    driven.pass(Lab.MINUTE);

    assertThat(takenBack()).containsExactly("shop to 2");
    assertThat(waits())
        .contains("It is to be taken back by order, once its newer change in lane right is over.");

    for (int i = 0; i < 2; i++) {
      driven.answer(driven.last(), Result.APPLIED);
      driven.pass(Lab.MINUTE);
    }
    assertThat(takenBack()).containsExactly("shop to 2", "fraud to 5", "fraud to 4");
  }

  @Test
  void anOrderForOneJobBeginsWithItsNewestChangeWhateverElseTheLanesDid() {
    accepted("fraud", "left", 4, 5);
    accepted("fraud", "right", 5, 6);
    accepted("shop", "left", 2, 3);
    revertAll(Scope.ofJob("", Lab.job("fraud").key()));
    driven.pass(Lab.MINUTE);

    assertThat(takenBack()).containsExactly("fraud to 5");
  }

  @Test
  void aSecondOrderTakesItsPlaceByAgeToo() {
    accepted("fraud", "left", 4, 5);
    accepted("shop", "left", 2, 3);
    begun("other", "left", 7, 8);
    revertAll(Scope.ofJob("left", Lab.job("fraud").key()));
    revertAll(Scope.EVERYTHING);
    for (int i = 0; i < 3; i++) {
      driven.answer(driven.last(), Result.APPLIED);
    }

    assertThat(takenBack()).containsExactly("other to 7", "shop to 2", "fraud to 4");
  }

  @Test
  void aLaneDoesNotWaitForARollBackThatFailsInAnother() {
    accepted("fraud", "left", 4, 5);
    accepted("late", "left", 4, 5);
    accepted("shop", "right", 4, 5);
    revertAll(Scope.EVERYTHING);
    driven.answer(driven.all(Action.ROLL_BACK).get(0), Result.REFUSED);
    driven.answer(driven.all(Action.ROLL_BACK).get(1), Result.APPLIED);

    assertThat(takenBack()).containsExactly("shop to 4", "late to 4", "fraud to 4");
  }

  private void revertAll(Scope scope) {
    driven.order(by -> new Control.RevertAll(by, scope));
  }

  private List<String> takenBack() {
    return driven.all(Action.ROLL_BACK).stream()
        .map(c -> c.job().deployment() + " to " + c.settings().get(0).value())
        .toList();
  }

  private List<String> waits() {
    return driven.events.stream()
        .map(ChangeEvent::reason)
        .filter(reason -> reason.startsWith("It is to be taken back by order"))
        .toList();
  }

  /** A change of a job was accepted in the lane of its policy, later than all before. */
  private void accepted(String job, String lane, int from, int to) {
    begun(job, lane, from, to);
    driven.calmMinutes(job, 25);
    assertThat(driven.lane(lane).inFlight()).isNull();
  }

  private void begun(String job, String lane, int from, int to) {
    driven.policy(job, lane, AUTO);
    driven.calmMinutes(job, 4);
    driven.hear(Lab.parallelism(job, from, to, driven.now));
    driven.answer(driven.last(), Result.APPLIED);
    assertThat(driven.lane(lane).inFlight().jobKey()).isEqualTo(Lab.job(job).key());
  }
}
