package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.state;
import static io.flinksustain.monitor.window.Streams.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.TargetState;
import io.flinksustain.report.JobRef;
import io.flinksustain.window.JobWindow;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinFactsTest {
  private static final JobRef FRAUD = job("fraud", "a");

  private KeyedTwoInputStreamOperatorTestHarness<String, JobWindow, Fact, JobWindow> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void waitsForTheFactsUpToTheEndOfTheWindow() throws Exception {
    window1();
    harness.processWatermark1(new Watermark(2 * MINUTE));
    assertThat(harness.extractOutputValues()).isEmpty();

    harness.processElement2(state(FRAUD, MINUTE, "RUNNING"), MINUTE);
    harness.processElement2(state(FRAUD, MINUTE + 1, "FAILING"), MINUTE + 1);
    harness.processWatermark2(new Watermark(MINUTE));

    assertThat(states()).containsExactly("RUNNING");
  }

  @Test
  void doesNotWaitForAnIdleStreamOfFacts() throws Exception {
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    harness.processWatermarkStatus2(WatermarkStatus.IDLE);
    window1();
    harness.processWatermark1(new Watermark(MINUTE));

    assertThat(states()).containsExactly("RUNNING");
  }

  @Test
  void handsAWindowOnWithoutFacts() throws Exception {
    window1();
    bothWatermarks(MINUTE);

    assertThat(harness.extractOutputValues())
        .extracting(JobWindow::facts)
        .containsExactly(JobFacts.NONE);
  }

  @Test
  void doesNotMixTheFactsOfTwoDeployments() throws Exception {
    JobRef redeployed = job("fraud", "b");
    harness.processElement2(state(FRAUD, 1, "CANCELED"), 1);
    window1();
    harness.processElement1(window(redeployed, MINUTE), MINUTE - 1);
    harness.processElement2(state(redeployed, 2, "RUNNING"), 2);
    bothWatermarks(MINUTE);

    assertThat(states()).containsExactly("CANCELED", "RUNNING");
  }

  @Test
  void givesTheSameAfterARestart() throws Exception {
    window1();
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    harness.processElement2(state(FRAUD, MINUTE + 1, "FAILING"), MINUTE + 1);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();

    harness = harness();
    harness.initializeState(snapshot);
    harness.open();
    harness.processElement1(window(FRAUD, 2 * MINUTE), 2 * MINUTE - 1);
    bothWatermarks(MINUTE);
    bothWatermarks(2 * MINUTE);

    assertThat(states()).containsExactly("RUNNING", "FAILING");
  }

  @Test
  void saysThatAJobFellSilentAndStopsSaying() throws Exception {
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    window1();
    for (int minute = 1; minute <= 10; minute++) {
      bothWatermarks(minute * MINUTE);
    }

    assertThat(harness.extractOutputValues())
        .extracting(JobWindow::end)
        .containsExactly(MINUTE, 2 * MINUTE, 3 * MINUTE);
  }

  @Test
  void saysTheLastWordAboutAJobHoweverLateItsEndIsHeardOf() throws Exception {
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    window1();
    for (int minute = 1; minute <= 10; minute++) {
      bothWatermarks(minute * MINUTE);
    }
    harness.processElement2(state(FRAUD, 10 * MINUTE - 1, "FINISHED"), 10 * MINUTE - 1);
    for (int minute = 11; minute <= 20; minute++) {
      bothWatermarks(minute * MINUTE);
    }

    assertThat(states()).containsExactly("RUNNING", "RUNNING", "RUNNING", "FINISHED");
  }

  @Test
  void doesNotTakeTheEndOfTheInputForSilence() throws Exception {
    window1();
    bothWatermarks(Long.MAX_VALUE);

    assertThat(harness.extractOutputValues()).hasSize(1);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void forgetsAJobThatIsGone() throws Exception {
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    window1();
    bothWatermarks(MINUTE);
    long day = Duration.ofHours(24).toMillis();
    bothWatermarks(day);
    assertThat(harness.numKeyedStateEntries()).isPositive();

    bothWatermarks(2 * day + MINUTE);

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void keepsAJobWhoseFactsAreOldButWhoseReportsAreNot() throws Exception {
    harness.processElement2(state(FRAUD, 1, "RUNNING"), 1);
    long day = Duration.ofHours(24).toMillis();
    harness.processElement1(window(FRAUD, day - MINUTE), day - MINUTE - 1);
    bothWatermarks(day - MINUTE);
    harness.processElement1(window(FRAUD, day + MINUTE), day + MINUTE - 1);
    bothWatermarks(day + MINUTE);

    assertThat(states()).containsOnly("RUNNING");
  }

  @Test
  void remembersNothingAboutATarget() throws Exception {
    harness.processElement2(
        Fact.of(FRAUD, 1, new TargetState("http://tm-1:9249", false, "timeout", 1)), 1);

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private void window1() throws Exception {
    harness.processElement1(window(FRAUD, MINUTE), MINUTE - 1);
  }

  private void bothWatermarks(long time) throws Exception {
    harness.processWatermark1(new Watermark(time));
    harness.processWatermark2(new Watermark(time));
  }

  private List<String> states() {
    return harness.extractOutputValues().stream()
        .map(window -> window.facts().topology().state())
        .toList();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, JobWindow, Fact, JobWindow>
      harness() throws Exception {
    Configuration config = new Configuration();
    config.set(WindowOptions.SILENT_WINDOWS, 2);
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new JoinFacts(config)),
            (JobWindow window) -> window.job().key(),
            (Fact fact) -> fact.job().key(),
            Types.STRING);
    Streams.withoutKryo(harness);
    return harness;
  }
}
