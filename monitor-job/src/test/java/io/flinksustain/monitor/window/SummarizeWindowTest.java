package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummarizeWindowTest {
  private static final JobRef FRAUD = job("fraud", "a");
  private static final JobRef OTHER = job("other", "b");

  private KeyedOneInputStreamOperatorTestHarness<String, Report, JobWindow> harness;

  @BeforeEach
  void open() throws Exception {
    harness = Streams.summarizing();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void closesAWindowWhenTheWatermarkPassesItsEnd() throws Exception {
    measure(FRAUD, 1_000, 10);
    measure(FRAUD, 51_000, 510);

    harness.processWatermark(MINUTE - 2);
    assertThat(harness.extractOutputValues()).isEmpty();

    harness.processWatermark(MINUTE - 1);
    assertThat(harness.extractOutputValues()).hasSize(1);
    assertThat(increase(0)).isEqualTo(500);
    assertThat(harness.extractOutputStreamRecords().get(0).getTimestamp()).isEqualTo(MINUTE - 1);
  }

  @Test
  void countsOnFromTheWindowBeforeAfterARestart() throws Exception {
    measure(FRAUD, 50_000, 100);
    harness.processWatermark(MINUTE);
    measure(FRAUD, MINUTE + 1_000, 150);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();

    harness = Streams.summarizing();
    harness.initializeState(snapshot);
    harness.open();
    measure(FRAUD, MINUTE + 50_000, 340);
    harness.processWatermark(2 * MINUTE);

    assertThat(harness.extractOutputValues()).hasSize(1);
    assertThat(increase(0)).isEqualTo(240);
  }

  @Test
  void keepsLateReportsInSight() throws Exception {
    harness.processWatermark(MINUTE);
    measure(FRAUD, 59_000, 1);
    harness.processWatermark(2 * MINUTE);

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(harness.getSideOutput(SummarizeWindow.LATE)).hasSize(1);
  }

  @Test
  void isNotLateForAJobBecauseOfAnotherOnesWrongClock() throws Exception {
    measure(OTHER, 60 * MINUTE, 1);
    measure(FRAUD, 1_000, 1);
    measure(OTHER, 61 * MINUTE, 1);
    harness.processWatermark(MINUTE);

    assertThat(harness.extractOutputValues())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud");
    assertThat(harness.getSideOutput(SummarizeWindow.LATE)).isNull();
  }

  @Test
  void setsOneTimerForAJobAndWindowAndKeepsNoReports() throws Exception {
    for (long ts : List.of(0L, 10_000L, 20_000L)) {
      measure(FRAUD, ts, 1);
      measure(OTHER, ts, 1);
    }
    assertThat(harness.numEventTimeTimers()).isEqualTo(2);

    harness.processWatermark(MINUTE);
    assertThat(harness.numEventTimeTimers()).isZero();
    // What stays are the counters of the two jobs.
    assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
  }

  /** As it comes from {@link StampReports}. */
  private void measure(JobRef job, long ts, double recordsIn) throws Exception {
    harness.processElement(report(job, ts, recordsIn), ts);
  }

  private double increase(int output) {
    return harness
        .extractOutputValues()
        .get(output)
        .vertices()
        .get(0)
        .stats()
        .get(Signal.RECORDS_IN, Statistic.INCREASE);
  }
}
