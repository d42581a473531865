package io.flinksustain.capacity.parallelism;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.scale.Scalability;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededParallelismTest {
  private static final Scalability HUNDRED_EACH =
      p -> Estimate.of(90.0 * p, 100.0 * p, 110.0 * p, 1);

  @Test
  void dividesWhatIsWantedByWhatSubtasksCanDo() {
    Estimate needed = NeededParallelism.of(Estimate.of(1500, 1729, 2000, 0.8), HUNDRED_EACH, 128);

    assertThat(needed).isEqualTo(new Estimate(18, 14, 23, 0.8, List.of()));
  }

  @Test
  void needsOneSubtaskAtTheLeast() {
    assertThat(NeededParallelism.of(Estimate.exactly(0.1), HUNDRED_EACH, 128).target())
        .isEqualTo(1);
  }

  @Test
  void boundsByTheLimitWhatIsNotBounded() {
    Estimate open = Estimate.of(100, 100, Double.POSITIVE_INFINITY, 0.5);

    assertThat(NeededParallelism.of(open, HUNDRED_EACH, 128).upper()).isEqualTo(128);
  }

  @Test
  void saysThatMoreSubtasksWouldNotDo() {
    Estimate needed = NeededParallelism.of(Estimate.exactly(1e6), HUNDRED_EACH, 128);

    assertThat(needed.isKnown()).isFalse();
    assertThat(needed.missing())
        .containsExactly("a way to take in 1000000 records/s, which 128 subtasks cannot");
  }

  @Test
  void passesOnWhatIsMissing() {
    assertThat(NeededParallelism.of(Estimate.unknown("a"), p -> Estimate.unknown("b"), 8).missing())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({"100,128,128", "20,128,20", "1,128,1", "128,128,128", "3,4,4", "5,128,5"})
  void keyGroupsGoUpEvenlyWithinATenth(int needed, int groups, int taken) {
    assertThat(EvenLoad.ofKeyGroups(needed, groups)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"7,12,12", "30,100,34", "45,100,50", "5,12,6", "30,97,33", "12,12,12", "1,7,1"})
  void partitionsAreDividedWhereADivisorIsNear(int needed, int partitions, int taken) {
    assertThat(EvenLoad.ofPartitions(needed, partitions)).isEqualTo(taken);
  }

  @Test
  void evenLoadsAreEnoughAndNeverBeyondWhatThereIs() {
    for (int units = 1; units <= 200; units++) {
      for (int needed = 1; needed <= units; needed++) {
        int groups = EvenLoad.ofKeyGroups(needed, units);
        int partitions = EvenLoad.ofPartitions(needed, units);

        assertThat(groups).isBetween(needed, units);
        assertThat(partitions).isBetween(needed, units);
        assertThat(EvenLoad.unevenness(units, groups)).isLessThanOrEqualTo(1.1);
        assertThat(EvenLoad.unevenness(units, partitions)).isLessThanOrEqualTo(1.1);
      }
    }
  }

  @Test
  void moreNeedNeverGetsLess() {
    for (int units = 1; units <= 200; units++) {
      for (int needed = 2; needed <= units; needed++) {
        assertThat(EvenLoad.ofKeyGroups(needed, units))
            .isGreaterThanOrEqualTo(EvenLoad.ofKeyGroups(needed - 1, units));
        assertThat(EvenLoad.ofPartitions(needed, units))
            .isGreaterThanOrEqualTo(EvenLoad.ofPartitions(needed - 1, units));
      }
    }
  }
}
