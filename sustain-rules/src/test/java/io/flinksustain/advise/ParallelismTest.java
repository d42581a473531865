package io.flinksustain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.history.Axis;
import io.flinksustain.capacity.history.DecayingHistogram;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.history.OutOfMemory;
import io.flinksustain.capacity.history.Peak;
import io.flinksustain.capacity.history.VertexHistory;
import io.flinksustain.capacity.scale.ScalePoint;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A source that feeds one busy vertex, most of whose busy time is CPU unless said otherwise. */
class ParallelismTest {
  private static final Diagnosis AT_MAP =
      Windows.diagnosis("cpu-bound-operator", new Subject("vertex", "m", "m", -1), 0);

  @Test
  void raisesByWhatArrivesAndWhatIsNeededToCatchUp() {
    // 1000/s arrive, and 1000 x (1 / 0.7 + 300 / 1800) = 1595 are wanted of 8 subtasks that do
    // 1053: 12.1 in proportion, 15 with the contention that is assumed; the step is at most 35 %.
    assertThat(raise(row(8, 0.95)))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("10"))
        .hasValueSatisfying(
            values -> assertThat(Integer.parseInt(values.upper())).isBetween(13, 40));
  }

  @Test
  void takesNoParallelismThatKeyGroupsGoUpInUnevenly() {
    // From 80 a step goes to 100 at least, where some of 128 key groups are 2 and most are 1.
    assertThat(raise(row(80, 0.99)))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("128"));
  }

  @Test
  void givesNoMoreToAHotKey() {
    Jobs skewed =
        row(8, 0.3)
            .set("m", Signal.BUSY, Statistic.SKEW, 5)
            .set("m", Signal.BUSY, Statistic.MAX, 1)
            .set("m", Signal.RECORDS_IN, Statistic.SKEW, 4);

    assertThat(raise(skewed)).isEmpty();
    assertThat(raise(skewed.set("m", Signal.RECORDS_IN, Statistic.SKEW, Double.NaN)))
        .as("nobody knows how even the input is")
        .isEmpty();
    assertThat(raise(skewed.set("m", Signal.RECORDS_IN, Statistic.SKEW, 1))).isPresent();
  }

  @Test
  void givesNoMoreToASinkThatWaits() {
    assertThat(raise(rowWithoutCpu(8, 0.95).cores(0.5))).isEmpty();
    assertThat(raise(rowWithoutCpu(8, 0.95))).as("nobody knows whether it waits").isEmpty();
    assertThat(raise(rowWithoutCpu(8, 0.95).busy("s", 0.95).cores(7)))
        .as("the CPU may all be that of its source")
        .isEmpty();
  }

  @Test
  void givesNoMoreWhereMoreSubtasksDidLess() {
    // 100 p / (1 + 0.01 p (p - 1)) has its most at 10 subtasks: 357, 513, 471 at 4, 8, 16.
    JobHistory history = learnt(point(4, 357.1), point(8, 512.8), point(16, 470.6));

    assertThat(Parallelism.raise(AT_MAP, row(12, 0.95).scene(), history)).isEmpty();
    assertThat(Parallelism.raise(AT_MAP, row(4, 0.95).scene(), history)).isPresent();
  }

  @Test
  void givesNoMoreToAJobThatDoesNotRun() {
    assertThat(raise(row(8, 0.95).state("RESTARTING"))).isEmpty();
  }

  @Test
  void changesNothingWhereTooLittleWasMeasured() {
    assertThat(raise(row(8, 0.95).complete("m", 0.5))).isEmpty();
    assertThat(lower(row(8, 0.05).complete("s", 0.5))).isEmpty();
  }

  @Test
  void lowersNothingOfAJobThatDoesNotRun() {
    assertThat(lower(row(8, 0.05))).isPresent();
    assertThat(lower(row(8, 0.05).state("RESTARTING"))).isEmpty();
  }

  @Test
  void lowersToWhatAllVerticesGoUpInEvenly() {
    Jobs reading = rowWithoutCpu(4, 0.05).set("s", Signal.PARTITIONS, Statistic.MAX, 4).cores(0.3);

    assertThat(lower(reading))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("2"));
  }

  @Test
  void lowersByLessThanAStepWhereThatIsEven() {
    // From 10 a step goes to 7; of 24 partitions some of 7 subtasks read 4 and most 3.
    Jobs reading = row(10, 0.05).set("s", Signal.PARTITIONS, Statistic.MAX, 24);

    assertThat(lower(reading))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("8"));
  }

  @Test
  void lowersNothingToWhatWouldBeUneven() {
    // 3 are enough, but of 4 partitions one of 3 subtasks reads 2.
    assertThat(lower(row(4, 0.45)))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("3"));
    assertThat(lower(row(4, 0.45).set("s", Signal.PARTITIONS, Statistic.MAX, 4))).isEmpty();
  }

  @Test
  void asksNothingOfVerticesThatStayAsTheyAre() {
    Jobs narrowSource =
        new Jobs()
            .vertex("s", 2)
            .vertex("m", 8)
            .edge("s", "m")
            .load("s", 1_000, 1_000, 0.05)
            .load("m", 1_000, 0, 0.05)
            .set("s", Signal.PARTITIONS, Statistic.MAX, 2);

    assertThat(lower(narrowSource))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("6"));
  }

  @Test
  void lowersNothingThatWouldNotCatchUp() {
    // Busy 0.3 of 4: 1.7 subtasks by the busy share; with the lag of two hours more than 4.
    assertThat(lower(behind(1_800_000))).isEmpty();
    assertThat(lower(row(4, 0.3))).isPresent();
  }

  @Test
  void lowersNothingWhereNoParallelismWouldCatchUp() {
    assertThat(lower(behind(180_000_000))).isEmpty();
  }

  @Test
  void lowersNothingBelowThePeaksOfDays() {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < 1_500; minute++) {
      Jobs job = minute % 10 == 0 ? row(4, 0.7, 7_000) : row(4, 0.1, 1_000);
      history = history.after(job.at(minute * Jobs.MINUTE).scene());
    }

    assertThat(Parallelism.lower(AT_MAP, row(4, 0.1, 1_000).scene(), history)).isEmpty();
    assertThat(lower(row(4, 0.1, 1_000))).isPresent();
  }

  /** So many records wait for each of the 4 subtasks of the source. */
  private static Jobs behind(double records) {
    return row(4, 0.3)
        .set("s", Signal.PENDING_RECORDS, Statistic.MEAN, records)
        .set("s", Signal.PENDING_RECORDS, Statistic.LAST, records)
        .set("s", Signal.PENDING_RECORDS, Statistic.COUNT, 24);
  }

  private static ScalePoint point(int parallelism, double throughput) {
    return new ScalePoint(parallelism, throughput, 0);
  }

  /** A history that knows nothing but what the busy vertex did at some parallelisms. */
  private static JobHistory learnt(ScalePoint... points) {
    return new JobHistory(
        0,
        Map.of(),
        DecayingHistogram.empty(Axis.BYTES),
        Peak.NONE,
        DecayingHistogram.empty(Axis.CORES),
        Map.of("m", new VertexHistory(List.of(points))),
        Map.of(),
        OutOfMemory.NEVER,
        OutOfMemory.NEVER);
  }

  private static Optional<Values> raise(Jobs job) {
    return Parallelism.raise(AT_MAP, job.scene(), JobHistory.EMPTY);
  }

  private static Optional<Values> lower(Jobs job) {
    return Parallelism.lower(AT_MAP, job.scene(), JobHistory.EMPTY);
  }

  private static Jobs row(int parallelism, double busy) {
    return row(parallelism, busy, 1_000);
  }

  private static Jobs row(int parallelism, double busy, double rate) {
    return rowWithoutCpu(parallelism, busy, rate).cores(parallelism * (busy + 0.05));
  }

  private static Jobs rowWithoutCpu(int parallelism, double busy) {
    return rowWithoutCpu(parallelism, busy, 1_000);
  }

  private static Jobs rowWithoutCpu(int parallelism, double busy, double rate) {
    return new Jobs()
        .vertex("s", parallelism)
        .vertex("m", parallelism)
        .edge("s", "m")
        .load("s", rate, rate, 0.05)
        .load("m", rate, 0, busy);
  }
}
