package io.flinksustain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
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
  }

  @Test
  void givesNoMoreToASinkThatWaits() {
    assertThat(raise(rowWithoutCpu(8, 0.95).cores(0.5))).isEmpty();
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
  void lowersToWhatAllVerticesGoUpInEvenly() {
    Jobs reading = rowWithoutCpu(4, 0.05).set("s", Signal.PARTITIONS, Statistic.MAX, 4).cores(0.3);

    assertThat(lower(reading))
        .hasValueSatisfying(values -> assertThat(values.proposed()).isEqualTo("2"));
  }

  @Test
  void lowersNothingThatWouldNotCatchUp() {
    // Busy 0.3 of 4: 1.7 subtasks by the busy share; with the lag of an hour more than 4.
    Jobs behind =
        row(4, 0.3)
            .set("s", Signal.PENDING_RECORDS, Statistic.MEAN, 1_800_000)
            .set("s", Signal.PENDING_RECORDS, Statistic.LAST, 1_800_000)
            .set("s", Signal.PENDING_RECORDS, Statistic.COUNT, 24);

    assertThat(lower(behind)).isEmpty();
    assertThat(lower(row(4, 0.3))).isPresent();
  }

  @Test
  void lowersNothingBelowThePeaksOfDays() {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < 1_500; minute++) {
      Jobs job = minute % 10 == 0 ? row(4, 0.7, 7_000) : row(4, 0.1, 1_000);
      history = history.after(job.at(minute * Jobs.MINUTE).window());
    }

    assertThat(Parallelism.lower(AT_MAP, row(4, 0.1, 1_000).window(), history)).isEmpty();
    assertThat(lower(row(4, 0.1, 1_000))).isPresent();
  }

  private static Optional<Values> raise(Jobs job) {
    return Parallelism.raise(AT_MAP, job.window(), JobHistory.EMPTY);
  }

  private static Optional<Values> lower(Jobs job) {
    return Parallelism.lower(AT_MAP, job.window(), JobHistory.EMPTY);
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
