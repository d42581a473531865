package io.flinksustain.benchmarks.chaos.check;

import static io.flinksustain.benchmarks.chaos.check.Histories.SILENCE_MS;
import static io.flinksustain.benchmarks.chaos.check.Histories.WINDOW_MS;
import static io.flinksustain.benchmarks.chaos.check.Histories.accepted;
import static io.flinksustain.benchmarks.chaos.check.Histories.rolledBack;
import static io.flinksustain.benchmarks.chaos.check.Histories.silenced;
import static io.flinksustain.benchmarks.chaos.check.Histories.superseded;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.steer.ChangeState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good histories pass; each way of doctoring one is found. */
class InvariantsTest {
  private static final Invariants INVARIANTS = new Invariants(SILENCE_MS, WINDOW_MS);

  @Test
  void aChangeThatStaysIsWell() {
    assertWell(accepted());
  }

  @Test
  void aChangeThatHarmsAndIsTakenBackIsWell() {
    assertWell(rolledBack());
  }

  @Test
  void aChangeThatNeverBeganIsWell() {
    assertWell(superseded());
  }

  @ParameterizedTest
  @EnumSource(names = {"TASK_MANAGER", "JOB_MANAGER", "BROKER", "BROKER_FOR_A_MINUTE"})
  void whatIsKilledMayLeaveTheEndAsItIs(Victim victim) {
    assertWell(accepted().struck(victim, 5_000));
    assertWell(rolledBack().struck(victim, 5_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {25_000, 30_000, 44_000})
  void aChangeOfWhoseJobNothingIsSeenIsTakenBackAtTheDeadline(long afterMs) {
    assertWell(silenced(afterMs));
  }

  @Test
  void aRollBackMayBeTriedAgainAfterAFailure() {
    assertWell(
        rolledBack()
            .outcomes(o -> o.action() == Action.ROLL_BACK ? with(o, Result.FAILED) : o)
            .command("c/roll-back/2", Action.ROLL_BACK)
            .outcome("c/roll-back/2", Action.ROLL_BACK, Result.UNCHANGED));
  }

  @Test
  void aChangeThatWasTakenBackBeforeItWasBegunIsWell() {
    assertWell(neverBegun().struck(Victim.BROKER_FOR_A_MINUTE, 40_000));
  }

  @Test
  void findsAChangeWithoutAnEnd() {
    assertFound("one end", accepted().withoutEvents(ChangeState.ACCEPTED).runsWith(2));
  }

  @Test
  void findsTwoEnds() {
    assertFound(
        "from ACCEPTED to ROLLED_BACK",
        accepted().enter(ChangeState.ROLLED_BACK, "Nothing stands against it."));
  }

  @Test
  void findsALogThatDoesNotBeginAtItsBeginning() {
    assertFound("begins with APPROVED", accepted().withoutEvents(ChangeState.PROPOSED));
  }

  @Test
  void findsAnEntryThatIsMissing() {
    assertFound("from APPLYING to OBSERVING", accepted().withoutEvents(ChangeState.SETTLING));
  }

  @Test
  void findsAnEntryThatIsThereTwice() {
    assertFound("the entry SETTLING is there twice", accepted().twice(ChangeState.SETTLING));
  }

  @Test
  void findsACommandThatIsThereTwice() {
    assertFound(
        "c/apply is there twice", accepted().command("c/apply", Action.APPLY).commandsLate());
  }

  @Test
  void findsACommandThatIsLost() {
    assertFound("no command for the entry APPLYING", accepted().withoutCommand("c/apply"));
    assertFound("no command for the entry ROLLING", rolledBack().withoutCommand("c/roll-back"));
  }

  @Test
  void findsACommandThatTheLogDoesNotTellOf() {
    assertFound("c/apply without an entry", superseded().command("c/apply", Action.APPLY));
    assertFound(
        "c/roll-back without an entry", accepted().command("c/roll-back", Action.ROLL_BACK));
  }

  @Test
  void findsACommandOfAnotherStep() {
    assertFound("c/apply is not of the time of the entry", accepted().commandsLate());
  }

  @Test
  void findsARollBackThatIsTriedAgainThoughItSucceeded() {
    assertFound(
        "c/roll-back/2 after one that did not fail",
        rolledBack()
            .command("c/roll-back/2", Action.ROLL_BACK)
            .outcome("c/roll-back/2", Action.ROLL_BACK, Result.UNCHANGED));
  }

  @Test
  void findsAnOutcomeThatIsLost() {
    assertFound("c/apply has 0", accepted().withoutOutcome("c/apply"));
  }

  @Test
  void findsAnOutcomeThatIsDoubled() {
    assertFound("c/apply has 2", accepted().outcome("c/apply", Action.APPLY, Result.UNCHANGED));
  }

  @Test
  void findsAnOutcomeOfNoCommand() {
    assertFound(
        "c/roll-back, not given",
        accepted().outcome("c/roll-back", Action.ROLL_BACK, Result.APPLIED));
  }

  @Test
  void findsACommandThatWasNotCarriedOut() {
    assertFound("turned to []", accepted().withoutTurns());
    assertFound("turned to []", rolledBack().withoutTurns());
  }

  @Test
  void findsACommandThatWasCarriedOutTwice() {
    assertFound("turned to [1, 2, 1]", accepted().turn(2).turn(1));
    assertFound("turned to [1, 2, 1, 2]", rolledBack().turn(1).turn(2));
  }

  @Test
  void aRequestThatIsSentAgainWithoutEffectIsNoSecondTime() {
    assertWell(accepted().turn(1));
  }

  @Test
  void findsAJobThatWasTurnedByAChangeThatNeverBegan() {
    assertFound("turned to [1]", superseded().turn(1));
  }

  @Test
  void findsAJobThatRunsWithAnotherValueThanTheLogSays() {
    assertFound("ACCEPTED is 1, and the job runs with 2", accepted().runsWith(2));
    assertFound("ROLLED_BACK is 2, and the job runs with 1", rolledBack().runsWith(1));
    assertFound("the job runs with 0", rolledBack().runsWith(0));
  }

  @Test
  void findsARollBackThatDidNotFire() {
    assertFound("accepted, though the change harms", accepted().harmful(true));
    assertFound(
        "accepted, though nothing was seen of the job", accepted().struck(Victim.METRICS, 9_000));
  }

  @Test
  void findsAChangeThatWasRefused() {
    assertFound(
        "it is not carried out",
        superseded()
            .withoutEvents(ChangeState.SUPERSEDED)
            .enter(ChangeState.APPLYING, "Nothing stands against it.")
            .command("c/apply", Action.APPLY)
            .outcome("c/apply", Action.APPLY, Result.REFUSED)
            .enter(ChangeState.FAILED, "not there (404)"));
  }

  @Test
  void findsARollBackThatFiredWithoutCause() {
    assertFound("fired without cause", rolledBack().harmful(false));
    assertFound(
        "fired without cause", rolledBack().harmful(false).struck(Victim.TASK_MANAGER, 9_000));
    assertFound(
        "fired without cause",
        rolledBack()
            .because(ChangeState.ROLLING_BACK, Histories.SILENT)
            .because(ChangeState.ROLLED_BACK, Histories.SILENT));
  }

  @ParameterizedTest
  @ValueSource(longs = {23_000, 46_000})
  void findsARollBackThatFiredTooEarlyOrTooLate(long afterMs) {
    assertFound("fired " + afterMs + " ms after the metrics", silenced(afterMs));
  }

  @Test
  void findsAnEntryWithoutAReason() {
    assertFound("no reason for SETTLING", accepted().because(ChangeState.SETTLING, " "));
  }

  @Test
  void findsAnEndForAnotherReasonThanItsBeginning() {
    assertFound(
        "rolled back for another reason: so", rolledBack().because(ChangeState.ROLLED_BACK, "so"));
  }

  /** Its roll back came before the actuator was there. */
  private static Histories neverBegun() {
    String late = "No outcome of its command came in time.";
    return rolledBack()
        .harmful(false)
        .withoutEvents(ChangeState.SETTLING)
        .withoutEvents(ChangeState.OBSERVING)
        .because(ChangeState.ROLLING_BACK, late)
        .because(ChangeState.ROLLED_BACK, late)
        .outcomes(o -> with(o, o.action() == Action.APPLY ? Result.UNAVAILABLE : Result.UNCHANGED))
        .withoutTurns();
  }

  private static Outcome with(Outcome o, Result result) {
    return new Outcome(
        o.command(),
        o.change(),
        o.action(),
        o.job(),
        result,
        o.reason(),
        o.found(),
        o.actuator(),
        o.at());
  }

  private static void assertWell(Histories history) {
    assertThat(INVARIANTS.check(history.build())).isEmpty();
  }

  private static void assertFound(String what, Histories history) {
    Stream<String> found =
        INVARIANTS.check(history.build()).stream().map(v -> v.invariant() + ": " + v.what());
    assertThat(found).anyMatch(violation -> violation.contains(what));
  }
}
