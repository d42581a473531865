package io.flinksustain.monitor.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.monitor.metrics.CountedMetrics;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.monitor.testing.SyntheticWindows;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.WindowJoin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.metrics.groups.OperatorMetricGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviseJobsTest {
  private static final int LIFE_WINDOWS = 10;
  private static final Advice MORE =
      new Advice("parallelism", EstimateKind.RAISE_PARALLELISM, "More.", "Less busy.", "Too much.");

  private final CountedMetrics counted = new CountedMetrics();
  private KeyedOneInputStreamOperatorTestHarness<String, Diagnosed, Recommendation> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(null);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void recommendsOnceAndAgainAtHalfOfTheLife() throws Exception {
    for (int n = 0; n < LIFE_WINDOWS; n++) {
      harness.processElement(busy("fraud", n), 0);
    }

    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::open, Recommendation::proposed, Recommendation::at)
        .containsExactly(tuple(true, "3", end(0)), tuple(true, "3", end(LIFE_WINDOWS / 2)));
  }

  @Test
  void withdrawsOnceWhatAHealthyJobNoLongerNeeds() throws Exception {
    harness.processElement(busy("fraud", 0), 0);
    harness.processElement(healthy("fraud", 1), 0);
    harness.processElement(healthy("fraud", 2), 0);

    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::open, Recommendation::at)
        .containsExactly(tuple(true, end(0)), tuple(false, end(1)));
    assertThat(harness.numKeyedStateEntries()).as("the history alone").isEqualTo(1);
  }

  @Test
  void showsHowManyRecommendationsStand() throws Exception {
    harness.processElement(busy("fraud", 0), 0);
    harness.processElement(busy("other", 0), 0);
    assertThat(counted.value(OwnMetric.OPEN_RECOMMENDATIONS)).isEqualTo(2L);

    harness.processElement(healthy("fraud", 1), 0);
    assertThat(counted.value(OwnMetric.OPEN_RECOMMENDATIONS)).isEqualTo(1L);
  }

  @Test
  void keepsJobsApart() throws Exception {
    harness.processElement(busy("fraud", 0), 0);
    harness.processElement(healthy("other", 1), 0);

    assertThat(harness.extractOutputValues()).hasSize(1);
  }

  @Test
  void keepsWhatIsOpenThroughAFailure() throws Exception {
    harness.processElement(busy("fraud", 0), 0);

    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness(state);
    harness.processElement(busy("fraud", 1), 0);
    assertThat(harness.extractOutputValues()).isEmpty();

    harness.processElement(healthy("fraud", 2), 0);
    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::open)
        .containsExactly(false);
  }

  @Test
  void keepsTheHistoryThroughAFailure() throws Exception {
    harness.processElement(Diagnosed.silent(window(0, 4_096, killedAt(5)), Learnt.NOTHING), 0);
    Diagnosed smaller = killed(window(1, 3_072, killedAt(5)));

    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness(state);
    harness.processElement(smaller, 0);
    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::proposed)
        .as("a fifth more than what was killed")
        .containsExactly("4916 MiB");
  }

  @Test
  void learnsFromWindowsOfWhichThereIsNothingToSay() throws Exception {
    harness.processElement(Diagnosed.silent(window(0, 3_072, killedAt(5)), Learnt.NOTHING), 0);
    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
  }

  /** One of a job whose task managers are so large, and which failed like that. */
  private static JobWindow window(int n, long mib, Failures failures) {
    SyntheticJob job = SyntheticJob.healthy("fraud", 'a');
    JobWindow window = SyntheticWindows.of(job, n);
    Deployment machines = new Deployment("2.3.0", 1, 4, 2, mib << 20, 0, 0, 0, Map.of());
    JobFacts facts =
        window
            .facts()
            .with(Fact.of(job.ref(), window.start(), machines))
            .with(Fact.of(job.ref(), window.start(), failures));
    return WindowJoin.join(window, facts);
  }

  private static Failures killedAt(long at) {
    return new Failures(List.of(new Failure(at, "Exception", "Pod terminated: OOMKilled", "")));
  }

  private static Diagnosed killed(JobWindow window) {
    Diagnosis diagnosis =
        new Diagnosis(
            window.job(),
            "oom-killed",
            Severity.CRITICAL,
            Subject.JOB,
            0,
            window.end(),
            List.of(),
            List.of(),
            0.9,
            List.of(),
            "because",
            "");
    Advice larger =
        new Advice("taskmanager.memory.process.size", EstimateKind.RAISE_PROCESS, "t", "e", "a");
    return new Diagnosed(diagnosis, window, larger, Learnt.NOTHING);
  }

  private static Diagnosed busy(String name, int n) {
    return found(name, n, "cpu-bound-operator", MORE);
  }

  private static Diagnosed healthy(String name, int n) {
    return found(name, n, Diagnosis.HEALTHY, null);
  }

  private static Diagnosed found(String name, int n, String cause, Advice advice) {
    SyntheticJob job = new SyntheticJob(name, 'a', new double[] {0, 0.95, 0}, new double[3]);
    JobWindow window = SyntheticWindows.of(job, n);
    Subject map = new Subject("vertex", job.vertex(1), "map", -1);
    Diagnosis diagnosis =
        new Diagnosis(
            job.ref(),
            cause,
            Severity.WARNING,
            map,
            0,
            window.end(),
            List.of(),
            List.of(),
            0.9,
            List.of(),
            "because",
            "");
    return new Diagnosed(diagnosis, window, advice, Learnt.NOTHING);
  }

  private static long end(int n) {
    return (n + 1) * SyntheticWindows.WINDOW_MS;
  }

  private KeyedOneInputStreamOperatorTestHarness<String, Diagnosed, Recommendation> harness(
      OperatorSubtaskState state) throws Exception {
    AdviseSettings settings = new AdviseSettings(0, LIFE_WINDOWS * SyntheticWindows.WINDOW_MS, 0.8);
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(
                new AdviseJobs(settings, Optional.empty(), Duration.ofHours(24))) {
              private static final long serialVersionUID = 1;

              @Override
              public OperatorMetricGroup getMetricGroup() {
                return counted;
              }
            },
            (Diagnosed found) -> found.window().job().key(),
            Types.STRING);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            AdviseJobsTest.class.getClassLoader());
    harness.setup();
    harness.initializeState(state);
    harness.open();
    return harness;
  }
}
