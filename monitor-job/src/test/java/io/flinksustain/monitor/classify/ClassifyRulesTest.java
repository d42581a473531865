package io.flinksustain.monitor.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.monitor.metrics.CountedMetrics;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.groups.OperatorMetricGroup;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassifyRulesTest {
  private static final String MINE =
      """
      {id: mine, title: t, status: trial, severity: info, concern: waste, level: job,
       when: "!job.has_topology", for: 1 window, steady: false, cause: c, summary: s,
       advice: {knob: k, text: t, avoid: a}}
      """;
  private static final String BLIND = "insufficient-evidence";

  private final CountedMetrics counted = new CountedMetrics();
  private KeyedTwoInputStreamOperatorTestHarness<String, JobWindow, String, Diagnosed> harness;

  @BeforeEach
  void open() throws Exception {
    ClassifyJobs function =
        new ClassifyJobs(ClassifySettings.DEFAULTS, 600_000, Duration.ofHours(24));
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(function, List.of(ClassifyJobs.PACK)) {
              private static final long serialVersionUID = 1;

              @Override
              public OperatorMetricGroup getMetricGroup() {
                return counted;
              }
            },
            window -> window.job().key(),
            null,
            Types.STRING);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void putsWhatWasSentOverTheBundledRulesAndKeepsTheOthers() throws Exception {
    send(MINE);
    watchJobWithoutTopology();

    assertThat(rulesThatFired()).containsExactly("mine", BLIND);
    assertThat(counted.value(OwnMetric.RULES_REFUSED)).isEqualTo(0);
  }

  @Test
  void switchesABundledRuleOffThatWasSentAsRetired() throws Exception {
    send(MINE.replace("mine", BLIND).replace("trial", "retired"));
    watchJobWithoutTopology();

    assertThat(rulesThatFired()).isEmpty();
  }

  @Test
  void goesOnWithTheBundledRulesWhenWhatWasRestoredFitsNoMore() throws Exception {
    send(MINE.replace("job.has_topology", "job.of_an_older_version"));
    watchJobWithoutTopology();

    assertThat(rulesThatFired()).containsExactly(BLIND);
    assertThat(counted.value(OwnMetric.RULES_REFUSED)).isEqualTo(1);
  }

  @Test
  void saysNoMoreThatRulesAreRefusedOnceCorrectedOnesAreInForce() throws Exception {
    send(MINE.replace("job.has_topology", "job.of_an_older_version"));
    watch("a1", 60_000);
    send(MINE);

    assertThat(counted.value(OwnMetric.RULES_REFUSED)).isEqualTo(0);
  }

  @Test
  void takesTheOverrideBack() throws Exception {
    send(MINE);
    send("");
    watchJobWithoutTopology();

    assertThat(rulesThatFired()).containsExactly(BLIND);
  }

  @Test
  void countsWindowsOfAnotherJobUnderTheSameKey() throws Exception {
    watch("a1", 60_000);
    watch("b2", 60_000);
    watch("a1", 120_000);

    assertThat(counted.count(OwnMetric.WINDOWS, "none")).isEqualTo(3);
    assertThat(counted.count(OwnMetric.AMBIGUOUS_WINDOWS)).isEqualTo(1);
    assertThat(harness.extractOutputValues())
        .extracting(found -> found.window().job().jobId())
        .containsOnly("a1");
  }

  @Test
  void showsAJobOnceByItsCauseHoweverManyWindowsSaidIt() throws Exception {
    watchJobWithoutTopology();

    assertThat(counted.value(OwnMetric.DIAGNOSED_JOBS, BLIND)).isEqualTo(1L);
  }

  private void watch(String jobId, long start) throws Exception {
    harness.processElement1(window(jobId, start), start);
  }

  private void send(String override) throws Exception {
    harness.processElement2(override, 0);
  }

  private void watchJobWithoutTopology() throws Exception {
    for (int i = 1; i <= 6; i++) {
      watch("a1", i * 60_000L);
    }
  }

  private static JobWindow window(String jobId, long start) {
    return new JobWindow(
        new JobRef("eu1", "", "fraud", jobId, "Fraud"),
        start,
        start + 60_000,
        List.of(),
        List.of(),
        SignalStats.EMPTY,
        ofJobManager(),
        JobFacts.NONE);
  }

  /** The job is heard of, and that is all. */
  private static SignalStats ofJobManager() {
    return new SignalStats(
        new int[] {Signal.RUNNING_TIME.ordinal()}, new double[Statistic.values().length]);
  }

  private List<String> rulesThatFired() {
    var symptoms = harness.getSideOutput(ClassifyJobs.SYMPTOMS);
    return symptoms == null
        ? List.of()
        : symptoms.stream().map(StreamRecord::getValue).map(Symptom::rule).toList();
  }
}
