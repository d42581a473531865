package io.flinksustain.capacity.history;

import static io.flinksustain.capacity.history.OutOfMemory.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.Stats;
import io.flinksustain.capacity.demand.Link;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.Pods;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class JobHistoryTest {
  private static final long HOUR = 3_600_000;
  private static final double MIB = 1 << 20;

  @Test
  void learnsThePeaksOfWhatArrives() {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < 1_000; minute++) {
      double rate = minute % 20 == 0 ? 3_000 : 1_000;
      history = history.after(row(minute * Jobs.MINUTE, rate, 4).scene());
    }

    Estimate demand = history.demand("s");

    assertThat(demand.target()).isCloseTo(3_000, Percentage.withPercentage(6));
    assertThat(demand.lower()).isLessThan(1_100);
    assertThat(demand.upper()).isGreaterThan(demand.target());
  }

  @Test
  void learnsWhatVerticesCanDoAtEachParallelism() {
    JobHistory history =
        JobHistory.EMPTY.after(row(0, 1_000, 4).scene()).after(row(HOUR, 1_000, 8).scene());

    assertThat(history.vertices().get("m").points())
        .extracting(point -> point.parallelism())
        .containsExactly(8, 4);
    assertThat(history.scalability("m").throughput(4).target()).isCloseTo(2_000, within(1.0));
    assertThat(history.scalability("other").throughput(4).isKnown()).isFalse();
  }

  @Test
  void averagesWhatGoesOverALink() {
    JobHistory all = JobHistory.EMPTY.after(row(0, 1_000, 4).scene());
    JobHistory thenHalf = all.after(row(HOUR, 1_000, 4).load("m", 500, 0, 0.25).scene());

    // (31 / 32 x 1000 + 500) / (31 / 32 x 1000 + 1000)
    assertThat(ratio(all)).isCloseTo(1, within(1e-9));
    assertThat(ratio(thenHalf)).isCloseTo(0.746, within(0.001));
  }

  @Test
  void weighsAWindowByItsRecords() {
    LinkFlow flow = LinkFlow.NONE.with(10, 1).with(1_000, 500);

    assertThat(flow.ratio()).isCloseTo(0.496, within(0.001));
    assertThat(LinkFlow.NONE.ratio()).isNaN();
  }

  @Test
  void keepsTheHighestLiveSetOfEveryHour() {
    JobHistory history = JobHistory.EMPTY;
    for (int quarter = 0; quarter < 4 * 26; quarter++) {
      double live = quarter % 4 == 2 ? 800 * MIB : 500 * MIB;
      history =
          history.after(
              row(quarter * HOUR / 4, 1_000, 4).taskManager("t", heap(live, 1_000 * MIB)).scene());
    }

    assertThat(history.live().values()).isEqualTo(25);
    assertThat(history.liveHeap().target()).isCloseTo(800 * MIB, Percentage.withPercentage(7));
  }

  @Test
  void learnsNothingFromAJobThatIsNotAtWork() {
    JobHistory before = JobHistory.EMPTY.after(row(0, 1_000, 4).scene());

    assertThat(before.after(row(HOUR, 5_000, 4).state("RESTARTING").scene())).isEqualTo(before);
    assertThat(
            before.after(row(HOUR, 5_000, 4).job(Signal.RESTARTS, Statistic.INCREASE, 1).scene()))
        .isEqualTo(before);
    assertThat(before.after(row(0, 5_000, 4).scene())).as("the same again").isEqualTo(before);
  }

  @Test
  void forgetsVerticesThatAreGone() {
    JobHistory before = JobHistory.EMPTY.after(row(0, 1_000, 4).scene());
    Jobs other = new Jobs().at(HOUR).vertex("x", 1).load("x", 10, 10, 0.5).cores(0.5);

    JobHistory after = before.after(other.scene());

    assertThat(after.demand().keySet()).containsExactly("x");
    assertThat(after.vertices().keySet()).containsExactly("x");
    assertThat(after.links()).isEmpty();
  }

  @Test
  void remembersAHeapThatWasTooSmallOnce() {
    Failures full =
        new Failures(
            List.of(
                new Failure(10_000, "java.lang.OutOfMemoryError", "Java heap space", "m (1/4)")));
    JobHistory history =
        JobHistory.EMPTY
            .after(row(0, 1_000, 4).taskManager("t", heap(500, 1_000 * MIB)).failed(full).scene())
            .after(
                row(Jobs.MINUTE, 1_000, 4)
                    .taskManager("t", heap(500, 1_200 * MIB))
                    .failed(full)
                    .scene());

    assertThat(history.outOfMemory()).isEqualTo(new OutOfMemory(1_000 * MIB, 10_000));
    assertThat(history.outOfMemory().floor(HOUR)).isEqualTo(1_200 * MIB);
    assertThat(history.outOfMemory().floor(9 * 24 * HOUR)).isNaN();
    assertThat(new OutOfMemory(300 * MIB, 0).floor(0)).isEqualTo(400 * MIB);
    assertThat(NEVER.floor(HOUR)).isNaN();
  }

  @Test
  void remembersAProcessThatWasKilledByFailureOrByCount() {
    Failures killed =
        new Failures(
            List.of(new Failure(10_000, "Exception", "Pod terminated, reason=OOMKilled", "")));
    JobHistory told = JobHistory.EMPTY.after(row(0, 1_000, 4).on(of(4)).failed(killed).scene());
    JobHistory counted =
        JobHistory.EMPTY.after(row(0, 1_000, 4).on(of(4)).taskManager("t", kills(1)).scene());

    assertThat(told.killed()).isEqualTo(new OutOfMemory(4_096 * MIB, 10_000));
    assertThat(counted.killed()).isEqualTo(new OutOfMemory(4_096 * MIB, Jobs.MINUTE));
    assertThat(told.outOfMemory()).as("a kill says nothing of the heap").isEqualTo(NEVER);
    assertThat(told.after(row(HOUR, 1_000, 4).on(of(8)).failed(killed).scene()).killed())
        .as("the same failure, of the process before it grew")
        .isEqualTo(told.killed());
  }

  @Test
  void remembersATaskManagerWhosePodWasKilled() {
    assertThat(killed(row(0, 1_000, 4).on(of(4)).pods(ended(true, "OOMKilled"))))
        .isEqualTo(new OutOfMemory(4_096 * MIB, 10_000));
    assertThat(killed(row(0, 1_000, 4).on(of(4)).pods(ended(true, "Error")))).isEqualTo(NEVER);
    assertThat(killed(row(0, 1_000, 4).on(of(4)).pods(ended(false, "OOMKilled")))).isEqualTo(NEVER);
  }

  private static Pods ended(boolean taskManager, String reason) {
    Pods.End end = new Pods.End("p", "flink-main-container", taskManager, reason, 137, 10_000, 1);
    return new Pods(1, 0, Pods.Size.NONE, Pods.Size.NONE, 1, List.of(end), List.of());
  }

  @Test
  void remembersNoKillWhereNoneWasOrTheProcessIsNotKnown() {
    assertThat(killed(row(0, 1_000, 4).on(of(4)).taskManager("t", kills(0)))).isEqualTo(NEVER);
    assertThat(killed(row(0, 1_000, 4).on(of(0)).taskManager("t", kills(1)))).isEqualTo(NEVER);
    assertThat(killed(row(0, 1_000, 4).taskManager("t", kills(1)))).isEqualTo(NEVER);
  }

  @Test
  void remembersAKillOfAJobThatRestarts() {
    Jobs job = row(0, 1_000, 4).state("RESTARTING").on(of(4)).taskManager("t", kills(1));

    assertThat(killed(job).bytes()).isEqualTo(4_096 * MIB);
  }

  @Test
  void staysBoundedHoweverLargeTheGraph() {
    Jobs job = new Jobs();
    for (int i = 0; i < 200; i++) {
      job.vertex("s" + i, 1).load("s" + i, 10, 10, 0.5);
      job.vertex("t" + i, 1).load("t" + i, 10, 10, 0.5).edge("s" + i, "t" + i);
    }

    JobHistory history = JobHistory.EMPTY.after(job.cores(200).scene());

    assertThat(history.demand()).hasSize(JobHistory.MOST_SOURCES);
    assertThat(history.vertices()).hasSize(JobHistory.MOST_VERTICES);
    assertThat(history.links()).hasSize(JobHistory.MOST_LINKS);
  }

  private static OutOfMemory killed(Jobs job) {
    return JobHistory.EMPTY.after(job.scene()).killed();
  }

  /** Task managers of so many GiB. */
  private static Deployment of(long gib) {
    return new Deployment("2.3.0", 1, 4, 4, gib << 30, 0, 0, 0, Map.of());
  }

  private static SignalStats kills(int count) {
    return new Stats().with(Signal.OOM_KILLS, Statistic.INCREASE, count).build();
  }

  private static double ratio(JobHistory history) {
    return history.selectivities().ratios().get(new Link("s", "m"));
  }

  /** A source that feeds a vertex which can take in 500 records/s with each subtask. */
  private static Jobs row(long start, double rate, int parallelism) {
    double busy = Math.min(1, rate / 500 / parallelism);
    return new Jobs()
        .at(start)
        .vertex("s", 2)
        .vertex("m", parallelism)
        .edge("s", "m")
        .load("s", rate, rate, 0.2)
        .load("m", rate, 0, busy)
        .cores(0.4 + busy * parallelism);
  }

  private static SignalStats heap(double live, double max) {
    return new Stats()
        .with(Signal.HEAP_USED, Statistic.MIN, live)
        .with(Signal.HEAP_MAX, Statistic.MAX, max)
        .build();
  }
}
