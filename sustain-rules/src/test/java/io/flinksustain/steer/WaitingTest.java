package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Result;
import io.flinksustain.policy.Mode;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final DrivenLane driven = new DrivenLane();

  @Test
  void aJobThatNobodyOptedInGetsAdviceOnly() {
    driven.calmMinutes("fraud", 5);
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, waiting().id()));
    driven.calmMinutes("fraud", 5);

    assertThat(waiting().state()).isEqualTo(ChangeState.PROPOSED);
    assertThat(driven.commands).isEmpty();
    assertThat(driven.nextTimer).isEqualTo(waiting().deadline());
  }

  @Test
  void aChangeThatNoCommandCanMakeStaysProposedAndSaysWhy() {
    driven.policy("fraud", Lab.policy(Mode.AUTO));
    driven.hear(Lab.recommendation("fraud", "parallelism", "4", "", driven.now));

    assertThat(waiting().state()).isEqualTo(ChangeState.PROPOSED);
    assertThat(driven.events).hasSize(1);
    assertThat(driven.events.get(0).reason()).contains("for a person");

    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, waiting().id()));
    assertThat(waiting().state()).isEqualTo(ChangeState.PROPOSED);
  }

  @Test
  void thePolicyApprovesWhereItIsAutomatic() {
    driven.policy("fraud", Lab.policy(Mode.AUTO));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(driven.events)
        .extracting(ChangeEvent::state)
        .startsWith(ChangeState.PROPOSED, ChangeState.APPROVED);
    assertThat(waiting().approvedBy()).isEqualTo(Change.BY_POLICY);
  }

  @Test
  void aPersonApprovesWhereThePolicyAsksForOne() {
    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    assertThat(waiting().state()).isEqualTo(ChangeState.PROPOSED);

    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, waiting().id()));

    assertThat(waiting().state()).isEqualTo(ChangeState.APPROVED);
    assertThat(waiting().approvedBy()).isEqualTo("ann");
  }

  @Test
  void theSameRecommendationGivesTheSameIds() {
    Recommendation r = Lab.parallelism("fraud", 4, 5, driven.now);
    String id = ChangeId.of(r);

    assertThat(id).matches("[0-9a-f]{16}").isEqualTo(ChangeId.of(r));
    assertThat(ChangeId.of(Lab.parallelism("fraud", 4, 5, driven.now + 1))).isNotEqualTo(id);
    assertThat(ChangeId.of(Lab.parallelism("other", 4, 5, driven.now))).isNotEqualTo(id);
    assertThat(ChangeId.of(Lab.parallelism("fraud", 4, 6, driven.now))).isNotEqualTo(id);
  }

  @Test
  void aRenewedRecommendationKeepsTheChangeAndItsApproval() {
    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    String id = waiting().id();
    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, id));

    driven.now += Lab.DAY / 4;
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));

    assertThat(waiting().id()).isEqualTo(id);
    assertThat(waiting().state()).isEqualTo(ChangeState.APPROVED);
    assertThat(waiting().deadline()).isEqualTo(driven.now + Lab.DAY / 2);
  }

  @Test
  void anotherRecommendationTakesThePlaceOfTheFirst() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.now++;
    driven.hear(Lab.parallelism("fraud", 4, 3, driven.now));

    assertThat(driven.lane.waiting()).hasSize(1);
    assertThat(waiting().recommendation().proposed()).isEqualTo("3");
    assertThat(driven.events)
        .extracting(ChangeEvent::state)
        .containsExactly(ChangeState.PROPOSED, ChangeState.SUPERSEDED, ChangeState.PROPOSED);
  }

  @Test
  void aWithdrawnRecommendationLeavesAndDoesNotComeBack() {
    Recommendation r = Lab.parallelism("fraud", 4, 5, driven.now);
    driven.hear(r);
    driven.now++;
    driven.hear(r.withdrawn(driven.now));
    driven.hear(r);

    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.nextTimer).isEqualTo(Long.MAX_VALUE);
    assertThat(driven.events)
        .extracting(ChangeEvent::state)
        .containsExactly(ChangeState.PROPOSED, ChangeState.SUPERSEDED);
  }

  @Test
  void aRecommendationExpires() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.pass(Lab.DAY / 2);

    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.events)
        .extracting(ChangeEvent::state)
        .containsExactly(ChangeState.PROPOSED, ChangeState.EXPIRED);
  }

  @Test
  void whatExpiredBeforeItCameIsNotTaken() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now - Lab.DAY));

    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.events).isEmpty();
  }

  @Test
  void onlySoManyWaitAndTheLeastUrgentMakesRoom() {
    driven.policy("job-7", Lab.policy(Mode.ADVISE, 0));
    for (int i = 0; i <= Lane.WAITING; i++) {
      driven.hear(Lab.parallelism("job-" + i, 4, 5, driven.now));
    }

    assertThat(driven.lane.waiting()).hasSize(Lane.WAITING);
    assertThat(driven.lane.waiting()).noneMatch(c -> c.job().deployment().equals("job-7"));
    assertThat(driven.events.get(driven.events.size() - 1).state()).isEqualTo(ChangeState.EXPIRED);
  }

  @Test
  void whatAPersonApprovedDoesNotMakeRoom() {
    driven.policy("job-7", Lab.policy(Mode.APPROVE, 0));
    for (int i = 0; i < Lane.WAITING; i++) {
      driven.hear(Lab.parallelism("job-" + i, 4, 5, driven.now));
    }
    String approved = driven.lane.waiting().get(7).id();
    driven.order(by -> new Control.Approve(by, Scope.EVERYTHING, approved));
    driven.hear(Lab.parallelism("one-more", 4, 5, driven.now));

    assertThat(driven.lane.waiting()).hasSize(Lane.WAITING).anyMatch(c -> c.id().equals(approved));
    assertThat(driven.events.get(driven.events.size() - 1).state()).isEqualTo(ChangeState.EXPIRED);
  }

  @Test
  void whatWasInVainIsNotTriedNorSaidAgainUntilItsConditionsHaveChanged() {
    DrivenLane second = DrivenLane.applying("fraud", 8, 9);
    second.answer(second.last(), Result.FAILED);
    second.answer(second.last(), Result.APPLIED);
    assertThat(second.recommendations)
        .extracting(Recommendation::open)
        .as("what stands is withdrawn with the roll back")
        .containsExactly(true, false);

    second.calmMinutes("fraud", 5);
    second.hear(Lab.parallelism("fraud", 8, 10, second.now));
    assertThat(second.lane.waiting()).isEmpty();
    assertThat(second.recommendations).hasSize(2);

    second.now++;
    second.hear(Lab.underLoad(Lab.parallelism("fraud", 8, 10, second.now), 2_000));
    assertThat(second.applied()).hasSize(2);
    assertThat(second.recommendations).hasSize(3);
  }

  @Test
  void whatAPersonRejectedIsNotProposedAgain() {
    driven.policy("fraud", Lab.policy(Mode.APPROVE));
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.order(by -> new Control.Reject(by, Scope.EVERYTHING, waiting().id()));
    driven.now++;
    driven.hear(Lab.parallelism("fraud", 4, 6, driven.now));

    assertThat(driven.lane.waiting()).isEmpty();
    assertThat(driven.recommendations)
        .extracting(Recommendation::open)
        .containsExactly(true, false);
  }

  @Test
  void whatAStopDroppedIsProposedAgain() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.order(by -> new Control.StopAll(by, Scope.EVERYTHING));
    assertThat(driven.lane.waiting()).isEmpty();

    driven.now++;
    driven.hear(Lab.parallelism("fraud", 4, 6, driven.now));
    assertThat(driven.lane.waiting()).hasSize(1);
  }

  @Test
  void whatWasHandedOverStandsAndIsNotHandedOverAgainWithoutAPerson() {
    DrivenLane second = DrivenLane.applying("fraud", 8, 9);
    second.answer(second.last(), Result.PROPOSED);
    second.calmMinutes("fraud", 5);
    second.hear(Lab.parallelism("fraud", 8, 10, second.now));
    assertThat(second.applied()).hasSize(1);
    assertThat(second.recommendations).extracting(Recommendation::open).containsOnly(true);
    assertThat(second.lane.waiting().get(0).reason()).startsWith("Handed over before: ");

    second.order(
        by -> new Control.Approve(by, Scope.EVERYTHING, second.lane.waiting().get(0).id()));
    assertThat(second.applied()).hasSize(2);
  }

  @Test
  void theOtherWayMayBeTriedAfterAVainAttempt() {
    DrivenLane second = DrivenLane.applying("fraud", 4, 5);
    second.answer(second.last(), Result.REFUSED);
    second.calmMinutes("fraud", 1);
    second.hear(Lab.parallelism("fraud", 4, 3, second.now));

    assertThat(second.applied()).hasSize(2);
  }

  @Test
  void whatStartsFromAValueThatIsGoneIsDropped() {
    DrivenLane second = DrivenLane.settling("fraud", 4, 5);
    second.calmMinutes("fraud", 1);
    second.hear(Lab.parallelism("fraud", 5, 6, second.now));
    second.order(by -> new Control.Reject(by, Scope.EVERYTHING, second.lane.inFlight().id()));
    assertThat(second.lane.waiting()).hasSize(1);
    second.answer(second.last(), Result.APPLIED);

    assertThat(second.lane.waiting()).isEmpty();
    assertThat(second.applied()).hasSize(1);
  }

  @Test
  void aLaneInWhichNothingHappensAnyMoreIsForgotten() {
    driven.hear(Lab.parallelism("fraud", 4, 5, driven.now));
    driven.order(by -> new Control.Reject(by, Scope.EVERYTHING, waiting().id()));
    driven.pass(7 * Lab.DAY - 1);
    driven.take(driven.steering.onTimer(driven.lane, driven.now));
    assertThat(driven.lane.isEmpty()).isFalse();

    driven.pass(1);
    driven.take(driven.steering.onTimer(driven.lane, driven.now));
    assertThat(driven.lane.isEmpty()).isTrue();
  }

  private Change waiting() {
    return driven.lane.waiting().get(0);
  }
}
