package io.flinksustain.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.alert.AlertSettings;
import io.flinksustain.alert.AlertWord;
import io.flinksustain.alert.Posting;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertJobsTest {
  private static final long MINUTE = 60_000;
  private static final long NOON = 1_800_000_000_000L;

  private KeyedOneInputStreamOperatorTestHarness<String, AlertWord, Posting> harness;

  @BeforeEach
  void begin() throws Exception {
    open(null, NOON);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void saysEachAlertAtOnceAndAgainEveryMinute() throws Exception {
    hear("fraud", true, NOON);
    assertThat(told()).hasSize(1);

    for (int minute = 1; minute <= 3; minute++) {
      harness.setProcessingTime(NOON + minute * MINUTE);
    }

    assertThat(told()).hasSize(4);
  }

  @Test
  void fallsSilentOnceAnEndWasSaidForLongEnough() throws Exception {
    hear("fraud", true, NOON);
    hear("fraud", false, NOON);
    harness.setProcessingTime(NOON + 10 * MINUTE);
    int said = told().size();

    harness.setProcessingTime(NOON + 60 * MINUTE);

    assertThat(told()).hasSize(said);
    assertThat(harness.numProcessingTimeTimers()).isZero();
  }

  @Test
  void keepsJobsApart() throws Exception {
    hear("fraud", true, NOON);
    hear("orders", true, NOON);

    hear("orders", false, NOON + 1);
    harness.setProcessingTime(NOON + MINUTE);

    assertThat(told())
        .filteredOn(p -> p.endsAt() > NOON + MINUTE + 1)
        .extracting(p -> p.labels().get("deployment"))
        .endsWith("fraud");
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    hear("fraud", true, NOON);
    OperatorSubtaskState state = harness.snapshot(1, NOON);
    Posting before = told().get(0);
    harness.close();

    open(state, NOON + 5 * MINUTE);
    harness.setProcessingTime(NOON + 5 * MINUTE);

    assertThat(told())
        .isNotEmpty()
        .allSatisfy(again -> assertThat(again.labels()).isEqualTo(before.labels()))
        .allSatisfy(again -> assertThat(again.startsAt()).isEqualTo(before.startsAt()));
  }

  private List<Posting> told() {
    return harness.extractOutputValues();
  }

  private void hear(String deployment, boolean firing, long at) throws Exception {
    Alert alert =
        new Alert(
            new JobRef("eu1", "payments", deployment, "a1", "Fraud"),
            firing,
            "diagnosis",
            "slow-sink",
            Severity.WARNING,
            Subject.JOB,
            at - MINUTE,
            at,
            "s",
            List.of(new Evidence("busy.mean", 1, "ratio")),
            "");
    harness.processElement(AlertWord.of(alert), at);
  }

  private void open(OperatorSubtaskState state, long now) throws Exception {
    AlertJobs function =
        new AlertJobs(new AlertSettings(MINUTE, 4, 30 * MINUTE, "", ""), Duration.ofDays(14));
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), word -> word.job().key(), Types.STRING);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            AlertJobsTest.class.getClassLoader());
    harness.setProcessingTime(now);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }
}
