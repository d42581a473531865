package io.flinksustain.explain;

import static io.flinksustain.explain.Said.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String FRAUD = "eu1/payments/fraud";

  private final Ledger ledger = new Ledger();

  @Test
  void onlyAnotherVerdictIsNews() {
    assertThat(ledger.accept(Said.healthy("fraud", 10))).isTrue();
    assertThat(ledger.accept(Said.healthy("fraud", 20))).isFalse();
    assertThat(ledger.accept(Said.slowSink("fraud", 30))).isTrue();
  }

  @Test
  void whatIsOlderThanWhatIsKnownChangesNothing() {
    ledger.accept(Said.slowSink("fraud", 30));
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 30));

    assertThat(ledger.accept(Said.healthy("fraud", 20))).isFalse();
    ledger.accept(Said.advice("fraud", "slow-sink", "7", 20));

    assertThat(ledger.verdict(FRAUD)).contains(Said.slowSink("fraud", 30));
    assertThat(ledger.answer(FRAUD, 31 * MINUTE).orElseThrow().proposed()).isEqualTo("1");
  }

  @Test
  void adviceStandsUntilItExpiresIsWithdrawnOrAnswersAnotherVerdict() {
    ledger.accept(Said.slowSink("fraud", 30));
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 30));
    assertThat(ledger.answer(FRAUD, 89 * MINUTE)).isPresent();
    assertThat(ledger.answer(FRAUD, 90 * MINUTE)).isEmpty();

    ledger.accept(Said.healthy("fraud", 31));
    assertThat(ledger.answer(FRAUD, 31 * MINUTE)).isEmpty();

    ledger.accept(Said.slowSink("fraud", 32));
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 32).withdrawn(33 * MINUTE));
    assertThat(ledger.answer(FRAUD, 33 * MINUTE)).isEmpty();
  }

  @Test
  void aChangeIsAllThatHappenedToItWithWhatItsAdviceSaid() {
    ledger.accept(Said.advice("fraud", "overprovisioned", "1", 10));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.PROPOSED, 11));
    ledger.accept(Said.event("decade", "orders", ChangeState.PROPOSED, 12));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.APPROVED, 13));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.APPROVED, 14));

    ChangeView change = ledger.change("c0ffee").orElseThrow();
    assertThat(change.events()).hasSize(3);
    assertThat(change.state()).isEqualTo(ChangeState.APPROVED);
    assertThat(change.since()).isEqualTo(13 * MINUTE);
    assertThat(change.turn()).isEqualTo("parallelism of look-up from 2 to 1");
    assertThat(Wording.saving(change.cost())).isEqualTo("29.50 USD a month");
    assertThat(ledger.changesOf(FRAUD)).hasSize(1);
    assertThat(ledger.jobs()).containsExactly(FRAUD, "eu1/payments/orders");
  }

  @Test
  void theWorstJobIsFirstAndNotKnowingIsWorseThanWaste() {
    ledger.accept(Said.healthy("a", 10));
    ledger.accept(Said.unknown("b", 10));
    ledger.accept(Said.slowSink("c", 10));

    assertThat(JobStatus.all(ledger, 12 * MINUTE))
        .extracting(JobStatus::job, JobStatus::grade, JobStatus::age)
        .containsExactly(
            tuple("eu1/payments/c", Grade.WARNING, Duration.ofMinutes(2)),
            tuple("eu1/payments/b", Grade.UNKNOWN, Duration.ofMinutes(2)),
            tuple("eu1/payments/a", Grade.OK, Duration.ofMinutes(2)));
  }

  @Test
  void aStatusHasTheChangeInFlightBeforeTheOneThatWaitsAndNoneThatIsOver() {
    ledger.accept(Said.healthy("fraud", 10));
    ledger.accept(Said.event("old", "fraud", ChangeState.ACCEPTED, 1));
    assertThat(JobStatus.all(ledger, 0).get(0).change()).isNull();

    ledger.accept(Said.event("flies", "fraud", ChangeState.OBSERVING, 2));
    ledger.accept(Said.event("waits", "fraud", ChangeState.PROPOSED, 3));
    assertThat(JobStatus.all(ledger, 0).get(0).change().id()).isEqualTo("flies");
  }

  @Test
  void nothingSaidIsNothingKnown() {
    assertThat(ledger.jobs()).isEmpty();
    assertThat(ledger.changes()).isEmpty();
    assertThat(JobStatus.all(ledger, 0)).isEmpty();
  }

  @Test
  void adviceThatIsOlderThanItsWithdrawalDoesNotComeBack() {
    ledger.accept(Said.slowSink("fraud", 30));
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 30).withdrawn(33 * MINUTE));
    ledger.accept(Said.advice("fraud", "slow-sink", "1", 32));
    assertThat(ledger.answer(FRAUD, 34 * MINUTE)).isEmpty();

    ledger.accept(Said.advice("fraud", "slow-sink", "1", 34));
    assertThat(ledger.answer(FRAUD, 34 * MINUTE)).isPresent();
  }

  @Test
  void whatIsReadAgainOrLateStandsOnceAndInItsPlace() {
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.PROPOSED, 11));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.APPLYING, 13));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.SETTLING, 13));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.APPROVED, 12));
    ledger.accept(Said.event("c0ffee", "fraud", ChangeState.PROPOSED, 11));

    assertThat(ledger.change("c0ffee").orElseThrow().events())
        .extracting(ChangeEvent::state)
        .containsExactly(
            ChangeState.PROPOSED, ChangeState.APPROVED, ChangeState.APPLYING, ChangeState.SETTLING);
  }
}
