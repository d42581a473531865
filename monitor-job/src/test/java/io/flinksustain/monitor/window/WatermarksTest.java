package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.window.JobWindow;
import java.util.Queue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watermarks by the broker's clock before windows by the time of measurement. */
class WatermarksTest {
  private static final JobRef FRAUD = job("fraud", "a");
  private static final JobRef WRONG = job("wrong", "b");

  private OneInputStreamOperatorTestHarness<RawRecord, RawRecord> source;
  private KeyedOneInputStreamOperatorTestHarness<String, Report, JobWindow> windows;

  @BeforeEach
  void open() throws Exception {
    source =
        new OneInputStreamOperatorTestHarness<>(
            new TimestampsAndWatermarksOperatorFactory<>(
                Watermarks.ofBrokerClock(new Configuration()), true));
    source.getExecutionConfig().setAutoWatermarkInterval(1);
    source.open();
    windows = Streams.summarizing();
    windows.open();
  }

  @AfterEach
  void close() throws Exception {
    source.close();
    windows.close();
  }

  @Test
  void waitsForReportsThatAreOnTheirWay() throws Exception {
    arrive(MINUTE - 1_000, report(FRAUD, MINUTE - 1_000, 1));
    arrive(MINUTE + 14_999, report(FRAUD, MINUTE - 500, 2));
    assertThat(windows.extractOutputValues()).isEmpty();

    arrive(MINUTE + 15_000, report(FRAUD, MINUTE + 1, 3));
    assertThat(windows.extractOutputValues()).hasSize(1);
  }

  @Test
  void makesNobodyLateForAClockThatIsAhead() throws Exception {
    run(60 * MINUTE);

    assertThat(windows.getSideOutput(SummarizeWindow.LATE)).isNull();
    assertThat(windows.extractOutputValues())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud", "fraud");
  }

  @Test
  void makesOnlyTheProcessLateWhoseClockIsBehind() throws Exception {
    run(-60 * MINUTE);

    assertThat(windows.getSideOutput(SummarizeWindow.LATE))
        .extracting(late -> late.getValue().job())
        .containsOnly(WRONG)
        .hasSize(19);
    assertThat(windows.extractOutputValues())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud", "fraud");
  }

  /** Three minutes of two jobs, the clock of one of them wrong by {@code off}. */
  private void run(long off) throws Exception {
    long start = 100 * MINUTE;
    for (int i = 0; i < 19; i++) {
      long now = start + i * 10_000L;
      arrive(now, report(FRAUD, now, i));
      arrive(now, report(WRONG, now + off, i));
    }
  }

  private void arrive(long brokerTime, Report report) throws Exception {
    RawRecord raw = new RawRecord("sustain.metrics", 0, 0, brokerTime, new byte[0], new byte[0]);
    windows.processElement(new StreamRecord<>(report, report.ts()));
    source.processElement(raw, 0);
    source.setProcessingTime(source.getProcessingTime() + 1);
    passWatermarks(source.getOutput());
  }

  private void passWatermarks(Queue<Object> output) throws Exception {
    for (Object element = output.poll(); element != null; element = output.poll()) {
      if (element instanceof Watermark watermark) {
        windows.processWatermark(watermark);
      }
    }
  }
}
