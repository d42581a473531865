package io.flinksustain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceMemoryTest {
  private AdviceMemory memory = AdviceMemory.EMPTY;

  @Test
  void saysWhatWasNotTried() {
    Recommendation r = raise(4, 1_000, 1);

    assertThat(hear(r)).contains(r);
    assertThat(hear(r.withdrawn(2))).contains(r.withdrawn(2));
    assertThat(memory).isEqualTo(AdviceMemory.EMPTY);
  }

  @Test
  void withdrawsWhatFailedAtOnce() {
    Recommendation r = raise(4, 1_000, 1);
    hear(r);

    assertThat(fail(r, 5)).contains(r.withdrawn(5, "Tried before in vain: It did not help."));
    assertThat(fail(r, 6)).as("it does not stand any more").isEmpty();
  }

  @Test
  void holdsBackWhatFailedUntilItsConditionsHaveChanged() {
    fail(raise(4, 1_000, 1), 2);

    assertThat(hear(raise(4, 1_100, 3))).isEmpty();
    assertThat(hear(raise(4, 2_000, 4))).as("another load").isPresent();
    assertThat(hear(raise(4, 900, 5)))
        .as("what stands is withdrawn when the load is back")
        .hasValueSatisfying(r -> assertThat(r.open()).isFalse());
    assertThat(hear(raise(8, 1_000, 6))).as("another parallelism").isPresent();
  }

  @Test
  void saysNothingOfTheEndOfWhatWasHeldBack() {
    Recommendation r = raise(4, 1_000, 1);
    fail(r, 2);
    hear(raise(4, 1_000, 3));

    assertThat(hear(raise(4, 1_000, 3).withdrawn(4))).isEmpty();
    assertThat(memory.open()).isNull();
  }

  @Test
  void saysTheEndOfWhatWasSaidBeforeItRemembered() {
    Recommendation gone = raise(4, 1_000, 1).withdrawn(2);

    assertThat(hear(gone)).contains(gone);
  }

  @Test
  void leavesAnotherRecommendationThatStandsWhenOneFails() {
    hear(raise(8, 1_000, 3));

    assertThat(fail(raise(4, 1_000, 1), 4)).isEmpty();
    assertThat(memory.open()).isEqualTo(raise(8, 1_000, 3));
  }

  private Optional<Recommendation> hear(Recommendation word) {
    return take(memory.heard(word));
  }

  private Optional<Recommendation> fail(Recommendation followed, long at) {
    return take(memory.failed(new Tried(followed.attempt(), "It did not help.", at)));
  }

  private Optional<Recommendation> take(AdviceMemory.Step step) {
    memory = step.memory();
    return step.said();
  }

  private static Recommendation raise(int parallelism, double load, long at) {
    return new Recommendation(
        Windows.JOB,
        true,
        "cpu-bound-operator",
        new Subject("vertex", "v", "map", -1),
        "parallelism",
        "" + parallelism,
        "" + (parallelism + 1),
        "",
        "",
        "more",
        "because",
        "less busy",
        "nothing",
        1,
        at,
        at + 1_000,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        new Conditions(load, parallelism, "0123456789ab"));
  }
}
