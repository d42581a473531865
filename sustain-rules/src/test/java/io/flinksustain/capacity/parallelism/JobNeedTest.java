package io.flinksustain.capacity.parallelism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Jobs of random shapes; 60 of each property. */
class JobNeedTest {
  private static final Recovery NO_RESTARTS = new Recovery(0, 1_800, 0.7);

  @Test
  void meetsWhatArrivesWithWhatSubtasksCanDo() {
    Jobs job =
        new Jobs()
            .vertex("s", 2)
            .vertex("m", 4)
            .edge("s", "m")
            .load("s", 1000, 1000, 0.35)
            .load("m", 1000, 0, 0.7)
            .cores(3.5);

    VertexNeed need = need(job.scene(), NO_RESTARTS).get("m");

    assertThat(need.wanted().target()).isCloseTo(1428.6, within(0.1));
    assertThat(need.capacity().target()).isCloseTo(1428.6, within(0.1));
    assertThat(need.needed().target()).isEqualTo(4);
  }

  @Test
  void growsWithTheLagAtTheSource() {
    Jobs job =
        new Jobs()
            .vertex("s", 2)
            .vertex("m", 4)
            .edge("s", "m")
            .load("s", 1000, 1000, 0.35)
            .load("m", 1000, 0, 0.7)
            .set("s", Signal.PENDING_RECORDS, Statistic.MEAN, 900_000)
            .set("s", Signal.PENDING_RECORDS, Statistic.LAST, 900_000)
            .set("s", Signal.PENDING_RECORDS, Statistic.COUNT, 12)
            .cores(3.5);

    // 2 subtasks with 900,000 each, in 1800 s.
    assertThat(need(job.scene(), NO_RESTARTS).get("m").wanted().target())
        .isCloseTo(1000 / 0.7 + 1000, within(0.1));
  }

  @Test
  void goesByWhatAVertexCanDoNowEvenIfItWasFasterBefore() {
    JobHistory history = JobHistory.EMPTY;
    for (int minute = 0; minute < 10; minute++) {
      history = history.after(waiting(0.25).at(minute * Jobs.MINUTE).scene());
    }

    Estimate needed = JobNeed.of(waiting(1).scene(), history, NO_RESTARTS).get("m").needed();

    // 500/s with 4 subtasks; 714 are wanted.
    assertThat(needed.target()).isBetween(6.0, 8.0);
  }

  private static Jobs waiting(double busy) {
    return new Jobs()
        .vertex("s", 2)
        .vertex("m", 4)
        .edge("s", "m")
        .load("s", 500, 500, 0.1)
        .load("m", 500, 0, busy)
        .cores(1.2);
  }

  @RepeatedTest(60)
  void boundsHoldTheTarget(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());

    need(job.at(1).scene(), Recovery.DEFAULTS)
        .values()
        .forEach(
            need -> {
              assertThat(need.needed().isKnown()).as(need.toString()).isTrue();
              assertThat(need.needed().lower()).isBetween(1.0, need.needed().target());
              assertThat(need.needed().upper()).isBetween(need.needed().target(), 128.0);
              assertThat(need.needed().confidence()).isBetween(0.0, 1.0);
            });
  }

  @RepeatedTest(60)
  void findsTheSameNeedWhereverTheLoadOfTheSourcesGoes(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    Map<String, VertexNeed> needs = need(job.at(1).scene(), NO_RESTARTS);

    for (String id : job.order()) {
      double linear = job.parallelism(id) * job.busy(id) / 0.7;
      Estimate needed = needs.get(id).needed();
      assertThat(needed.lower()).as(id).isLessThanOrEqualTo(Math.ceil(linear));
      assertThat(needed.upper()).as(id).isGreaterThanOrEqualTo(Math.floor(linear));
    }
  }

  @RepeatedTest(60)
  void neverGoesTheWrongWay(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    Map<String, VertexNeed> needs = need(job.at(1).scene(), NO_RESTARTS);

    for (String id : job.order()) {
      double needed = needs.get(id).needed().target();
      if (job.busy(id) > 0.7) {
        assertThat(needed).as(id).isGreaterThanOrEqualTo(job.parallelism(id));
      } else {
        assertThat(needed).as(id).isLessThanOrEqualTo(job.parallelism(id));
      }
    }
  }

  @RepeatedTest(60)
  void moreLoadNeverNeedsLess(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    Map<String, VertexNeed> less = need(job.at(0.7).scene(), Recovery.DEFAULTS);
    Map<String, VertexNeed> more = need(job.at(1).scene(), Recovery.DEFAULTS);

    job.order()
        .forEach(
            id ->
                assertThat(more.get(id).needed().target())
                    .isGreaterThanOrEqualTo(less.get(id).needed().target()));
  }

  @RepeatedTest(60)
  void saysNothingBehindASourceThatIsNotMeasured(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    String source = job.sources().get(0);
    Scene scene = job.at(1).complete(source, 0.5).scene();

    need(scene, Recovery.DEFAULTS)
        .forEach(
            (id, need) -> {
              if (id.equals(source) || scene.graph().ancestors(id).contains(source)) {
                assertThat(need.needed().isKnown()).as(id).isFalse();
                assertThat(need.needed().missing()).isNotEmpty();
              } else {
                assertThat(need.needed().isKnown()).as(id).isTrue();
              }
            });
  }

  private static Map<String, VertexNeed> need(Scene scene, Recovery recovery) {
    return JobNeed.of(scene, JobHistory.EMPTY, recovery);
  }
}
