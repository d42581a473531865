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
import org.junit.jupiter.api.Test;

class PursuitTest {
  private static final List<Setting> FOUND = List.of(Commands.parallelism("4", "6"));

  private final Pursuit pursuit = new Pursuit(60_000, 5_000, 40_000, new Backoff(1_000, 8_000));
  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final Errand fresh = Errand.of(command, NOW);

  @Test
  void looksAgainSoonAtWhatWasSent() {
    Errand begun = pursuit.next(fresh, Step.watch("sent", FOUND), NOW);

    assertThat(begun.stage(DEADLINE + 1)).isEqualTo(Stage.BEGUN);
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
  void doesNotPauseFarBeyondTheDeadline() {
    Errand late = pursuit.next(fresh, Step.again("no answer"), DEADLINE - 10);

    assertThat(late.nextLook()).isEqualTo(DEADLINE + 1);
    assertThat(late.stage(late.nextLook())).isEqualTo(Stage.LATE);
  }

  @Test
  void isUnavailableWhenItCouldNotBeBegunByTheDeadline() {
    Step noAnswer = Step.again("no answer");

    assertThat(pursuit.outcome(fresh, noAnswer, "a", DEADLINE)).isEmpty();
    Outcome outcome = pursuit.outcome(fresh, noAnswer, "a", DEADLINE + 1).orElseThrow();
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
