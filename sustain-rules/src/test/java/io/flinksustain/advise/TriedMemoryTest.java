package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.fact.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriedMemoryTest {
  private static final Values FOUR_TO_FIVE = numbers("4", "5", "4", "6");
  private static final Attempt RAISED = attempt(4, 1_000, 2, FOUR_TO_FIVE);
  private static final TriedMemory ONCE =
      TriedMemory.EMPTY.with(new Tried(RAISED, "the rate stayed the same", 7));

  @ParameterizedTest
  @CsvSource({
    "4,5,UP",
    "5,4,DOWN",
    "60 s,30 s,DOWN",
    "800 MiB,1077 MiB,UP",
    "4,4,ELSEWHERE",
    "800 MiB,1 GiB,ELSEWHERE",
    "'',5,ELSEWHERE",
    "false,true,ELSEWHERE"
  })
  void aKnobIsTurnedUpOrDownOrElsewhere(String current, String proposed, Direction direction) {
    assertThat(Direction.of(current, proposed)).isEqualTo(direction);
  }

  @Test
  void remembersWhatWasTriedUnderTheSameConditions() {
    assertThat(ONCE.failure(RAISED)).map(Tried::ending).contains("the rate stayed the same");
    assertThat(ONCE.failure(attempt(4, 1_150, 2, FOUR_TO_FIVE))).isPresent();
    assertThat(ONCE.failure(attempt(4, 1_000, 2, numbers("4", "6", "4", "8")))).isPresent();
  }

  @Test
  void triesAgainOnceTheConditionsHaveChanged() {
    assertThat(ONCE.failure(attempt(4, 1_300, 2, FOUR_TO_FIVE))).as("the load").isEmpty();
    assertThat(ONCE.failure(attempt(4, 700, 2, FOUR_TO_FIVE))).as("the load").isEmpty();
    assertThat(ONCE.failure(attempt(8, 1_000, 2, FOUR_TO_FIVE))).as("parallelism").isEmpty();
    assertThat(ONCE.failure(attempt(4, 1_000, 4, FOUR_TO_FIVE))).as("the machines").isEmpty();
    assertThat(ONCE.failure(attempt(4, 1_000, 2, numbers("4", "3", "", ""))))
        .as("the direction")
        .isEmpty();
  }

  @Test
  void aLoadThatIsNotKnownHasNotChanged() {
    assertThat(ONCE.failure(attempt(4, Double.NaN, 2, FOUR_TO_FIVE))).isPresent();
  }

  @Test
  void knowsTaskManagersAgainThatRestartedUnderAnotherId() {
    TriedMemory memory = TriedMemory.EMPTY.with(new Tried(largerHeap("tm-1"), "", 7));

    assertThat(memory.failure(largerHeap("tm-2"))).isPresent();
  }

  @Test
  void forgetsTheOldestAndKeepsOneOfAKind() {
    TriedMemory memory = ONCE;
    for (int parallelism = 10; parallelism < 10 + TriedMemory.MOST; parallelism++) {
      memory = memory.with(new Tried(attempt(parallelism, 1_000, 2, FOUR_TO_FIVE), "", 8));
    }

    assertThat(memory.all()).hasSize(TriedMemory.MOST);
    assertThat(memory.failure(RAISED)).isEmpty();
    assertThat(ONCE.with(new Tried(RAISED, "again", 9)).all())
        .extracting(Tried::ending)
        .containsExactly("again");
  }

  @Test
  void whatWasTriedAndDidNotHelpIsNotRecommendedAgain() {
    Adviser adviser = new Adviser(new AdviseSettings(0, 86_400_000));
    Diagnosed finding = finding(4, 1_000, 2);
    Recommendation first = adviser.advise(finding, null).orElseThrow();
    Values values = numbers(first.current(), first.proposed(), "", "");
    Past past =
        new Past(
            Past.NOTHING.history(),
            TriedMemory.EMPTY.with(new Tried(Attempt.of(finding, values), "no gain", 1)));

    assertThat(adviser.advise(finding, null, past)).isEmpty();
    assertThat(adviser.advise(finding, first, past))
        .hasValueSatisfying(withdrawn -> assertThat(withdrawn.open()).isFalse());
    assertThat(adviser.advise(finding(4, 2_000, 2), null, past)).isPresent();
  }

  private static Attempt attempt(int parallelism, double load, int cores, Values values) {
    return Attempt.of(finding(parallelism, load, cores), values);
  }

  private static Attempt largerHeap(String taskManager) {
    Subject subject = new Subject("taskmanager", taskManager, taskManager, -1);
    Advice raise = new Advice("heap", EstimateKind.RAISE_HEAP, "t", "e", "a");
    Diagnosed finding =
        new Diagnosed(
            Windows.diagnosis("memory-pressure", subject, 0), finding(4, 1_000, 2).window(), raise);
    return Attempt.of(finding, numbers("800 MiB", "1077 MiB", "", ""));
  }

  private static Diagnosed finding(int parallelism, double load, int cores) {
    Jobs job =
        new Jobs()
            .vertex("s", parallelism)
            .vertex("v", parallelism)
            .edge("s", "v")
            .load("s", load, load, 0.1)
            .load("v", load, 0, 0.95)
            .cores(parallelism)
            .on(new Deployment("2.3.0", 1, 8, cores, 1L << 30, 0, 0, 0, Map.of("a", "b")));
    Advice raise = new Advice("parallelism", EstimateKind.RAISE_PARALLELISM, "t", "e", "a");
    Subject vertex = new Subject("vertex", "v", "v", -1);
    return new Diagnosed(
        Windows.diagnosis("cpu-bound-operator", vertex, Severity.WARNING, 0, Windows.END),
        job.window(),
        raise);
  }
}
