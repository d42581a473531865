package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Scene;
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
  void keepsNoMoreThanASentenceOfHowItEnded() {
    assertThat(new Tried(RAISED, "long ".repeat(1_000), 1).ending()).hasSize(Tried.LONGEST);
  }

  @Test
  void knowsTaskManagersAgainThatRestartedUnderAnotherId() {
    assertThat(taskManager("tm-1").vertex()).isEqualTo(taskManager("tm-2").vertex()).isEmpty();
    assertThat(new Subject("vertex", "v", "map", 3).vertex()).isEqualTo("v");
    assertThat(Subject.JOB.vertex()).isEmpty();
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

  private static Attempt attempt(int parallelism, double load, int cores, Values values) {
    Direction direction = Direction.of(values.current(), values.proposed());
    Conditions conditions = Conditions.of(scene(parallelism, load, cores), "v");
    return new Attempt("cpu-bound-operator", "v", "parallelism", direction, conditions);
  }

  private static Subject taskManager(String id) {
    return new Subject("taskmanager", id, id, -1);
  }

  private static Scene scene(int parallelism, double load, int cores) {
    return new Jobs()
        .vertex("s", parallelism)
        .vertex("v", parallelism)
        .edge("s", "v")
        .load("s", load, load, 0.1)
        .load("v", load, 0, 0.95)
        .on(new Deployment("2.3.0", 1, 8, cores, 1L << 30, 0, 0, 0, Map.of("a", "b")))
        .scene();
  }
}
