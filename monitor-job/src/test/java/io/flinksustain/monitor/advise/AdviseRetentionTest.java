package io.flinksustain.monitor.advise;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviseRetentionTest {
  private static final long DAY = Duration.ofHours(24).toMillis();
  private static final JobRef JOB = new JobRef("eu1", "", "Fraud", "a", "Fraud");
  private static final Advice ADVICE = new Advice("k", EstimateKind.NONE, "t", "e", "a");

  private KeyedOneInputStreamOperatorTestHarness<String, Diagnosed, Recommendation> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new AdviseJobs(
                new AdviseSettings(0, 100 * DAY, 0.8), Optional.empty(), Duration.ofMillis(DAY)),
            diagnosed -> diagnosed.window().job().key(),
            Types.STRING);
    harness.setStateTtlProcessingTime(0);
    send("slow-sink", ADVICE, 60_000);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void withdrawsAfterAnyTimeInWhichTheJobWasHeardOf() throws Exception {
    harness.setStateTtlProcessingTime(DAY - 1);
    send("slow-sink", ADVICE, 120_000);
    harness.setStateTtlProcessingTime(2 * DAY - 2);
    send(Diagnosis.HEALTHY, null, 180_000);

    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::open)
        .containsExactly(true, false);
  }

  @Test
  void forgetsAJobThatIsGone() throws Exception {
    harness.setStateTtlProcessingTime(DAY + 1);
    send(Diagnosis.HEALTHY, null, 120_000);

    assertThat(harness.extractOutputValues())
        .extracting(Recommendation::open)
        .containsExactly(true);
  }

  private void send(String cause, Advice advice, long at) throws Exception {
    Diagnosis diagnosis =
        new Diagnosis(
            JOB,
            cause,
            Severity.WARNING,
            Subject.JOB,
            0,
            at,
            List.of(),
            List.of(),
            1,
            List.of(),
            "s",
            "");
    SignalStats none = SignalStats.EMPTY;
    JobWindow window =
        new JobWindow(JOB, at - 60_000, at, List.of(), List.of(), none, none, JobFacts.NONE);
    harness.processElement(new Diagnosed(diagnosis, window, advice, Learnt.NOTHING), at);
  }
}
