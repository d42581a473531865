package io.flinksustain.monitor.actuate;

import static io.flinksustain.monitor.actuate.Commands.DEADLINE;
import static io.flinksustain.monitor.actuate.Commands.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.rest.Backoff;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PursuitTest {
  private static final List<Setting> FOUND = List.of(Commands.parallelism("4", "6"));

  /** 60 s of patience, 5 s between two looks, 40 s for one, and as much before one. */
  private static final long LAST_BEGIN = DEADLINE - 185_000;

  private final Pursuit pursuit = new Pursuit(60_000, 5_000, 40_000, new Backoff(1_000, 8_000));
  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final Errand fresh = Errand.of(command, NOW);

  @Test
  void looksAgainSoonAtWhatWasSent() {
    Errand begun = pursuit.next(fresh, Step.watch("sent", FOUND), NOW);

    assertThat(pursuit.stage(begun, DEADLINE + 1)).isEqualTo(Stage.BEGUN);
    assertThat(begun.nextLook()).isEqualTo(NOW + 5_000);
    assertThat(begun.found()).isEqualTo(FOUND);
  }

  @Test
  void backsOffUpToABoundWhenNobodyAnswers() {
    Errand errand = fresh;
    long[] pauses = new long[6];
    for (int i = 0; i < pauses.length; i++) {
      errand = pursuit.next(errand, Step.again("no answer"), NOW);
      pauses[i] = errand.nextLook() - NOW;
    }

    assertThat(pauses).containsExactly(1_000, 2_000, 4_000, 8_000, 8_000, 8_000);
    assertThat(new Backoff(1_000, 8_000).pauseMs(1_000_000)).isEqualTo(8_000);
  }

  @Test
  void startsAnewWithThePausesAfterAnAnswer() {
    Errand tried = pursuit.next(fresh, Step.again("no answer"), NOW);
    Errand begun = pursuit.next(tried, Step.watch("sent", FOUND), NOW);

    assertThat(pursuit.next(begun, Step.again("no answer"), NOW).nextLook()).isEqualTo(NOW + 1_000);
  }

  @Test
  void doesNotPauseFarBeyondTheTimeToBegin() {
    Errand late = pursuit.next(fresh, Step.again("no answer"), LAST_BEGIN - 10);

    assertThat(late.nextLook()).isEqualTo(LAST_BEGIN + 1);
    assertThat(pursuit.stage(late, LAST_BEGIN)).isEqualTo(Stage.FRESH);
    assertThat(pursuit.stage(late, late.nextLook())).isEqualTo(Stage.LATE);
  }

  @Test
  void doesNotPauseBeyondPatience() {
    Errand begun = pursuit.next(fresh, Step.watch("sent", FOUND), NOW);
    Step noAnswer = Step.again("no answer");

    assertThat(pursuit.next(begun, noAnswer, NOW + 59_900).nextLook()).isEqualTo(NOW + 60_000);
    assertThat(pursuit.next(begun, noAnswer, NOW + 58_000).nextLook()).isEqualTo(NOW + 59_000);
  }

  @Test
  void isUnavailableWhenItCouldNotBeBegunInTimeForItsDeadline() {
    Step noAnswer = Step.again("no answer");

    assertThat(pursuit.outcome(fresh, noAnswer, "a", LAST_BEGIN)).isEmpty();
    Outcome outcome = pursuit.outcome(fresh, noAnswer, "a", LAST_BEGIN + 1).orElseThrow();
    assertThat(outcome.result()).isEqualTo(Result.UNAVAILABLE);
    assertThat(outcome.reason()).contains("no answer");
  }

  @Test
  void hasFailedWhenPatienceIsAtItsEnd() {
    Errand begun = pursuit.next(fresh, Step.watch("sent", FOUND), NOW);
    Step waiting = Step.watch("the operator says UPGRADING", List.of());

    assertThat(pursuit.outcome(begun, waiting, "a", NOW + 59_999)).isEmpty();
    Outcome outcome = pursuit.outcome(begun, waiting, "a", NOW + 60_000).orElseThrow();
    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.reason()).contains("60 s", "UPGRADING");
    assertThat(outcome.found()).isEqualTo(FOUND);
  }

  @Test
  void whatAForgetfulProcessBeganTooLateHasFailedAtItsDeadline() {
    Errand begun = pursuit.next(fresh, Step.watch("sent before", FOUND), DEADLINE - 10_000);
    Step waiting = Step.watch("the operator says UPGRADING", List.of());

    assertThat(pursuit.outcome(begun, waiting, "a", DEADLINE - 1)).isEmpty();
    assertThat(pursuit.outcome(begun, waiting, "a", DEADLINE).orElseThrow().result())
        .isEqualTo(Result.FAILED);
  }

  /** Whenever it is begun, and however long looks wait and take: steering waits no longer. */
  @RepeatedTest(500)
  void aCommandHasEndedByItsDeadlineWheneverItIsBegun(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Errand errand = fresh;
    long now = NOW;
    Optional<Outcome> end = Optional.empty();
    long answersFrom = NOW + random.nextInt(600_000);
    while (end.isEmpty()) {
      now += random.nextInt(40_000);
      Stage stage = pursuit.stage(errand, now);
      boolean answered = now >= answersFrom && random.nextInt(4) > 0;
      Step step = answered ? answer(stage) : Step.again("no answer");
      now += random.nextInt(40_000);
      end = pursuit.outcome(errand, step, "a", now);
      errand = end.isEmpty() ? pursuit.next(errand, step, now) : errand;
      now = Math.max(now, errand.nextLook());
    }

    assertThat(end.get().at()).isLessThanOrEqualTo(DEADLINE);
  }

  private static Step answer(Stage stage) {
    return stage == Stage.LATE ? Step.tooLate(FOUND) : Step.watch("sent", FOUND);
  }

  @Test
  void tellsAllThatIsKnownOfACommand() {
    Step end = Step.refused("because", FOUND);

    assertThat(pursuit.outcome(fresh, end, "flink-rest", NOW + 7))
        .contains(
            new Outcome(
                "c1/apply",
                "c1",
                command.action(),
                Commands.JOB,
                Result.REFUSED,
                "because",
                FOUND,
                "flink-rest",
                NOW + 7));
  }

  @Test
  void givesUpWhatIsToBeRolledBack() {
    List<Errand> behind = List.of(Errand.of(Commands.rollBack(command), NOW));
    Errand begun = pursuit.next(fresh, Step.watch("sent", FOUND), NOW);

    assertThat(pursuit.overtaken(fresh, behind, "a", NOW).orElseThrow().result())
        .isEqualTo(Result.UNAVAILABLE);
    assertThat(pursuit.overtaken(begun, behind, "a", NOW).orElseThrow().result())
        .isEqualTo(Result.FAILED);
  }

  @Test
  void isNotOvertakenByWhatBelongsToAnotherChange() {
    Command other = Commands.apply("c2", Commands.JOB, Commands.parallelism("4", "6"));

    assertThat(
            pursuit.overtaken(
                fresh,
                List.of(Errand.of(other, NOW), Errand.of(Commands.rollBack(other), NOW)),
                "a",
                NOW))
        .isEmpty();
  }
}
