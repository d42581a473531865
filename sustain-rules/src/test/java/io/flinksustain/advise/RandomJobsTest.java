package io.flinksustain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.parallelism.RandomJob;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Advice for jobs of random shapes: several sources, joins, diamonds. */
class RandomJobsTest {
  private static final int KEY_GROUPS = 128;

  @RepeatedTest(60)
  void raisingOnlyRaisesAndStaysWithinItsBounds(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    for (String id : job.order()) {
      assertThat(Parallelism.raise(at(id), job.at(1).scene(), JobHistory.EMPTY))
          .hasValueSatisfying(
              values -> {
                assertThat(number(values.current())).isEqualTo(job.parallelism(id));
                assertThat(number(values.proposed()))
                    .isGreaterThan(job.parallelism(id))
                    .isBetween(number(values.lower()), number(values.upper()))
                    .isLessThanOrEqualTo(KEY_GROUPS);
              });
    }
  }

  @RepeatedTest(60)
  void loweringOnlyLowersAndNeverBelowWhatABusyVertexNeeds(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    int now = job.order().stream().mapToInt(job::parallelism).max().orElseThrow();
    double needed =
        job.order().stream()
            .mapToDouble(id -> job.parallelism(id) * job.busy(id) * 0.3 / 0.7)
            .max()
            .orElseThrow();

    Parallelism.lower(at(""), job.at(0.3).scene(), JobHistory.EMPTY)
        .ifPresent(
            values ->
                assertThat((double) number(values.proposed()))
                    .isLessThan(now)
                    .isGreaterThanOrEqualTo(needed)
                    .isGreaterThanOrEqualTo(number(values.lower())));
  }

  @RepeatedTest(60)
  void loweringSaysNothingWhileOneVertexIsNotMeasured(RepetitionInfo run) {
    RandomJob job = new RandomJob(run.getCurrentRepetition());
    String last = job.order().get(job.order().size() - 1);
    Jobs partly = job.at(0.05).complete(last, 0.5);

    assertThat(Parallelism.lower(at(""), partly.scene(), JobHistory.EMPTY)).isEmpty();
  }

  private static Diagnosis at(String id) {
    return Windows.diagnosis("any", new Subject("vertex", id, id, -1), 0);
  }

  private static int number(String value) {
    return Integer.parseInt(value);
  }
}
