package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Report;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class StampReportsTest {
  @Test
  void stampsWithTheTimeOfMeasurementAndLetsWatermarksPass() throws Exception {
    Report report = report(job("fraud", "a"), 7, 1);
    var harness = new OneInputStreamOperatorTestHarness<>(new StampReports());
    harness.open();

    harness.processElement(report, 1_000);
    harness.processWatermark(900);

    assertThat(harness.getOutput().poll())
        .isInstanceOfSatisfying(
            StreamRecord.class, element -> assertThat(element.getTimestamp()).isEqualTo(7));
    assertThat(harness.getOutput()).containsExactly(new Watermark(900));
    harness.close();
  }
}
