package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.numbers;
import static io.flinksustain.advise.Windows.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Subject;
import io.flinksustain.fact.Deployment;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceParallelismTest {
  private static final long MIB = 1 << 20;

  @Test
  void goesDownWhereTheNextOneBelowIsEnoughForThePeaksOfDays() {
    assertThat(even(source(4, 0.1), 6, watched(1_500))).contains(numbers("4", "3", "3", "6"));
  }

  @Test
  void goesUpWhereItIsNotOrPeaksAreNotKnown() {
    assertThat(even(source(4, 0.7), 6, watched(1_500))).contains(numbers("4", "6", "3", "6"));
    assertThat(even(source(4, 0.1), 6)).contains(numbers("4", "6", "3", "6"));
  }

  @Test
  void leavesItToAPersonWhereTheSourceIsNotMeasuredOrDoesNotRun() {
    assertThat(even(new Jobs().vertex("s", 4), 6)).contains(Values.FOR_A_PERSON);
    assertThat(even(source(4, 0.7).complete("s", 0.5), 6)).contains(Values.FOR_A_PERSON);
    assertThat(even(source(4, 0.7).state("RESTARTING"), 6)).contains(Values.FOR_A_PERSON);
  }

  @Test
  void comesDownToThePartitions() {
    assertThat(even(source(8, 0.1), 2)).contains(numbers("8", "2", "2", "2"));
  }

  @Test
  void leavesItToAPersonWhereMoreSubtasksAreBusyThanThereArePartitions() {
    assertThat(even(source(8, 0.9), 2)).contains(Values.FOR_A_PERSON);
  }

  @Test
  void leavesItToAPersonWithoutPartitions() {
    assertThat(even(source(4, 0.2), Double.NaN)).contains(Values.FOR_A_PERSON);
  }

  @Test
  void networkMemoryGrowsToWhatTheGraphAsksFor() {
    assertThat(network(64 * MIB)).contains(numbers("64 MiB", "102 MiB", "76 MiB", "102 MiB"));
  }

  @Test
  void networkMemoryThatIsEnoughOrUnknownIsLeftToAPerson() {
    assertThat(network(128 * MIB)).contains(Values.FOR_A_PERSON);
    assertThat(network(0)).contains(Values.FOR_A_PERSON);
  }

  private static Optional<Values> even(Jobs job, double partitions) {
    return even(job, partitions, JobHistory.EMPTY);
  }

  private static Optional<Values> even(Jobs job, double partitions, JobHistory history) {
    return plain(
        SourceParallelism.even(
            Windows.diagnosis("partition-mismatch", new Subject("vertex", "s", "s", -1), 0),
            job.set("s", Signal.PARTITIONS, Statistic.MAX, partitions).scene(),
            history));
  }

  /** The history of so many minutes of a source that does little. */
  private static JobHistory watched(int minutes) {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < minutes; minute++) {
      history = history.after(source(4, 0.1).at(minute * Jobs.MINUTE).scene());
    }
    return history;
  }

  private static Jobs source(int parallelism, double busy) {
    return new Jobs()
        .vertex("s", parallelism)
        .load("s", 1_000, 1_000, busy)
        .cores(parallelism * busy);
  }

  private static Optional<Values> network(long bytes) {
    Jobs job =
        new Jobs()
            .vertex("a", 200)
            .vertex("b", 200)
            .edge("a", "b")
            .on(new Deployment("2.3.0", 50, 4, 4, 4L << 30, 0, 0, bytes, Map.of()));
    return plain(
        NetworkMemory.raise(
            Windows.diagnosis("network-buffers", Subject.JOB, 0), job.scene(), JobHistory.EMPTY));
  }
}
