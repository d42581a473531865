package io.flinksustain.benchmarks.bench.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final List<Verdict> REFERENCE =
      List.of(verdict("a", 1), verdict("b", 2), verdict("c", 3));

  @Test
  void equalRunsInAnyOrderLackNothing() {
    Tally tally =
        Tally.of(List.of(verdict("c", 3), verdict("a", 1), verdict("b", 2)), REFERENCE, 3);

    assertThat(tally).isEqualTo(new Tally(3, 0, 0, 0));
  }

  @Test
  void countsWhatIsLostThereTwiceAndNotExpected() {
    List<Verdict> run =
        List.of(
            verdict("a", 1), verdict("a", 1), verdict("a", 1), verdict("c", 3), verdict("x", 2));

    assertThat(Tally.of(run, REFERENCE, 3)).isEqualTo(new Tally(3, 2, 1, 1));
  }

  @Test
  void comparesOnlyUpToTheEndButCountsAllDuplicates() {
    List<Verdict> run = List.of(verdict("a", 1), verdict("x", 9), verdict("x", 9));

    assertThat(Tally.of(run, REFERENCE, 1)).isEqualTo(new Tally(1, 1, 0, 0));
  }

  private static Verdict verdict(String id, long time) {
    return new Verdict("sustain.diagnoses", id, time);
  }
}
