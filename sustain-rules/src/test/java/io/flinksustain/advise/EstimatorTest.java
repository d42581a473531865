package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.diagnosis;
import static io.flinksustain.advise.Windows.numbers;
import static io.flinksustain.advise.Windows.plain;
import static io.flinksustain.capacity.history.JobHistory.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.window.TaskManagerWindow;
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
    assertThat(plain(Parallelism.raise(AT_VERTEX, busy(4, 128, 0.95), EMPTY)))
        .contains(numbers("4", "5", "4", "6"));
  }

  @Test
  void aVertexThatUsesAllKeyGroupsIsNotRaised() {
    assertThat(plain(Parallelism.raise(AT_VERTEX, busy(4, 4, 0.95), EMPTY))).isEmpty();
  }

  @Test
  void aVertexThatIsNotInTheGraphIsNotRaised() {
    Diagnosis elsewhere = diagnosis("cpu-bound-operator", new Subject("vertex", "w", "", -1), 0);
    assertThat(plain(Parallelism.raise(elsewhere, busy(4, 128, 0.95), EMPTY))).isEmpty();
  }

  @Test
  void anIdleJobIsLoweredOneStepTowardsItsNeed() {
    assertThat(plain(Parallelism.lower(AT_VERTEX, busy(4, 128, 0.05), EMPTY)))
        .contains(numbers("4", "3", "1", "4"));
  }

  @Test
  void aJobOfOneSubtaskIsNotLowered() {
    assertThat(plain(Parallelism.lower(AT_VERTEX, busy(1, 128, 0.05), EMPTY))).isEmpty();
  }

  @Test
  void anUnknownBusyShareLowersNothing() {
    assertThat(plain(Parallelism.lower(AT_VERTEX, busy(4, 128, Double.NaN), EMPTY))).isEmpty();
  }

  @Test
  void checkpointsGetOneAndAHalfTimesTheirDuration() {
    assertThat(plain(CheckpointInterval.lengthen(AT_VERTEX, checkpoints(30_000, 40_000), EMPTY)))
        .contains(numbers("30 s", "60 s", "60 s", "160 s"));
  }

  @Test
  void anIntervalThatIsNoWholeNumberOfSecondsIsGivenAsItIsSet() {
    assertThat(plain(CheckpointInterval.lengthen(AT_VERTEX, checkpoints(1_500, 40_000), EMPTY)))
        .contains(numbers("1500 ms", "60000 ms", "60000 ms", "160000 ms"));
  }

  @Test
  void anIntervalThatIsLongEnoughIsLeftAlone() {
    assertThat(plain(CheckpointInterval.lengthen(AT_VERTEX, checkpoints(60_000, 40_000), EMPTY)))
        .isEmpty();
  }

  @Test
  void checkpointsWithoutAHistoryGetNoProposal() {
    assertThat(plain(CheckpointInterval.lengthen(AT_VERTEX, checkpoints(60_000, -1), EMPTY)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"700,800,875,1077,1600", "500,600,625,769,1200", "300,600,720,720,1200"})
  void aHeapGetsRoomForItsLiveSet(double live, int heap, int lower, int proposed, int upper) {
    assertThat(plain(HeapSize.raise(AT_VERTEX, of(heap("tm-1", live, heap)), EMPTY)))
        .contains(values(heap, proposed, lower, upper));
  }

  @Test
  void theHeapIsThatOfTheTaskManagerOfTheDiagnosis() {
    Scene window = of(heap("tm-1", 100, 1000), heap("tm-2", 700, 800));

    assertThat(plain(HeapSize.raise(at("tm-2"), window, EMPTY)))
        .contains(values(800, 1077, 875, 1600));
    assertThat(plain(HeapSize.raise(at("tm-1"), window, EMPTY)))
        .contains(values(1000, 1200, 1200, 2000));
    assertThat(plain(HeapSize.raise(at("tm-3"), window, EMPTY))).isEmpty();
  }

  @Test
  void theHeapIsThatOfTheFullestWhenNoTaskManagerIsMeant() {
    Scene window = of(heap("tm-1", 1000, 4000), heap("tm-2", 700, 800));

    assertThat(plain(HeapSize.raise(AT_VERTEX, window, EMPTY)))
        .contains(values(800, 1077, 875, 1600));
  }

  @Test
  void aHeapWithoutNumbersGetsNoProposal() {
    assertThat(plain(HeapSize.raise(AT_VERTEX, of(heap("tm-1", 700, Double.NaN)), EMPTY)))
        .isEmpty();
    assertThat(plain(HeapSize.raise(AT_VERTEX, busy(1, 128, 0.5), EMPTY))).isEmpty();
  }

  private static Scene busy(int parallelism, int maxParallelism, double busy) {
    return Windows.scene(Windows.busy(parallelism, maxParallelism, busy));
  }

  private static Scene checkpoints(long intervalMs, double p99Ms) {
    return Windows.scene(Windows.checkpoints(intervalMs, p99Ms));
  }

  private static Scene of(TaskManagerWindow... taskManagers) {
    return Windows.scene(Windows.of(taskManagers));
  }

  private static TaskManagerWindow heap(String taskManager, double live, double max) {
    return Windows.heap(taskManager, live * MIB, max * MIB);
  }

  private static Diagnosis at(String taskManager) {
    return diagnosis("memory-pressure", new Subject("taskmanager", taskManager, "", -1), 0);
  }

  private static Values values(int current, int proposed, int lower, int upper) {
    return numbers(current + " MiB", proposed + " MiB", lower + " MiB", upper + " MiB");
  }
}
