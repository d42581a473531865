package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.diagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatorTest {
  private static final Diagnosis AT_VERTEX =
      diagnosis("cpu-bound-operator", new Subject("vertex", "v", "map", -1), 0);
  private static final double MIB = 1024 * 1024;

  @ParameterizedTest
  @CsvSource({"8,1,6", "8,20,10", "2,1,1", "1,4,2", "3,3,3", "100,1,65", "100,500,135"})
  void aStepIsAtMost35PercentAndAtLeastOneSubtask(int current, int wanted, int proposed) {
    assertThat(Steps.towards(current, wanted)).isEqualTo(proposed);
  }

  @Test
  void aBusyVertexGetsTheSubtasksThatItsBusyShareAsksFor() {
    assertThat(Parallelism.raise(AT_VERTEX, Windows.busy(4, 128, 0.95)))
        .contains(new Values("4", "5", "4", "6"));
  }

  @Test
  void aVertexThatUsesAllKeyGroupsIsNotRaised() {
    assertThat(Parallelism.raise(AT_VERTEX, Windows.busy(4, 4, 0.95))).isEmpty();
  }

  @Test
  void aVertexThatIsNotInTheGraphIsNotRaised() {
    Diagnosis elsewhere = diagnosis("cpu-bound-operator", new Subject("vertex", "w", "", -1), 0);
    assertThat(Parallelism.raise(elsewhere, Windows.busy(4, 128, 0.95))).isEmpty();
  }

  @Test
  void anIdleJobIsLoweredOneStepTowardsItsNeed() {
    assertThat(Parallelism.lower(AT_VERTEX, Windows.busy(4, 128, 0.05)))
        .contains(new Values("4", "3", "1", "4"));
  }

  @Test
  void aJobOfOneSubtaskIsNotLowered() {
    assertThat(Parallelism.lower(AT_VERTEX, Windows.busy(1, 128, 0.05))).isEmpty();
  }

  @Test
  void anUnknownBusyShareLowersNothing() {
    assertThat(Parallelism.lower(AT_VERTEX, Windows.busy(4, 128, Double.NaN))).isEmpty();
  }

  @Test
  void checkpointsGetOneAndAHalfTimesTheirDuration() {
    assertThat(CheckpointInterval.lengthen(AT_VERTEX, Windows.checkpoints(30_000, 40_000)))
        .contains(new Values("30 s", "60 s", "60 s", "160 s"));
  }

  @Test
  void anIntervalThatIsLongEnoughIsLeftAlone() {
    assertThat(CheckpointInterval.lengthen(AT_VERTEX, Windows.checkpoints(60_000, 40_000)))
        .isEmpty();
  }

  @Test
  void checkpointsWithoutAHistoryGetNoProposal() {
    assertThat(CheckpointInterval.lengthen(AT_VERTEX, Windows.checkpoints(60_000, -1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"700,800,1077", "500,600,769", "300,600,720"})
  void aHeapGetsRoomForItsLiveSet(double live, double max, long proposed) {
    assertThat(HeapSize.raise(AT_VERTEX, Windows.heap(live * MIB, max * MIB)))
        .hasValueSatisfying(v -> assertThat(v.proposed()).isEqualTo(proposed + " MiB"));
  }

  @Test
  void aHeapWithoutNumbersGetsNoProposal() {
    assertThat(HeapSize.raise(AT_VERTEX, Windows.busy(1, 128, 0.5))).isEmpty();
  }
}
