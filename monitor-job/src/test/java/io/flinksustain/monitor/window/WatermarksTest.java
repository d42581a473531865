package io.flinksustain.monitor.window;

import static io.flinksustain.monitor.window.Streams.MINUTE;
import static io.flinksustain.monitor.window.Streams.job;
import static io.flinksustain.monitor.window.Streams.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watermarks by the broker's clock before windows by the time of measurement. */
class WatermarksTest {
  private static final JobRef FRAUD = job("fraud", "a");
  private static final JobRef WRONG = job("wrong", "b");

  private static final Configuration CONFIG =
      new Configuration().set(WindowOptions.OUT_OF_ORDERNESS, Duration.ofSeconds(15));

  private static final WatermarkGeneratorSupplier.Context CONTEXT =
      new WatermarkGeneratorSupplier.Context() {
        @Override
        public MetricGroup getMetricGroup() {
          return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
          return SystemClock.getInstance();
        }
      };

  private OneInputStreamOperatorTestHarness<RawRecord, RawRecord> source;
  private WindowHarness windows;

  @BeforeEach
  void open() throws Exception {
    source =
        new OneInputStreamOperatorTestHarness<>(
            new TimestampsAndWatermarksOperatorFactory<>(Watermarks.ofBrokerClock(CONFIG), true));
    source.open();
    windows = WindowHarness.open(WindowHarness.aligned());
    windows.idleFacts();
  }

  @AfterEach
  void close() throws Exception {
    source.close();
    windows.close();
  }

  @Test
  void waitsForReportsThatAreOnTheirWay() throws Exception {
    arrive(MINUTE, report(FRAUD, MINUTE - 1_000, 1));
    arrive(MINUTE + 14_000, report(FRAUD, MINUTE - 500, 2));
    assertThat(windows.windows()).isEmpty();

    arrive(MINUTE + 15_001, report(FRAUD, MINUTE + 1, 3));
    assertThat(windows.windows()).hasSize(1);
  }

  @Test
  void saysTheLastWatermarkAgainSoThatAPartitionCountsThatWasSilent() {
    List<Long> said = new ArrayList<>();
    WatermarkOutput output = output(said);
    WatermarkGenerator<RawRecord> generator =
        Watermarks.ofBrokerClock(CONFIG).createWatermarkGenerator(CONTEXT);

    generator.onPeriodicEmit(output);
    assertThat(said).isEmpty();

    generator.onEvent(null, MINUTE, output);
    generator.onPeriodicEmit(output);
    assertThat(said).containsExactly(MINUTE - 15_001, MINUTE - 15_001);
  }

  @Test
  void takesAFactForTheLatestOfItsTopic() {
    List<Long> said = new ArrayList<>();
    Watermarks.ofTable(CONFIG)
        .createWatermarkGenerator(CONTEXT)
        .onEvent(null, MINUTE, output(said));

    assertThat(said).containsExactly(MINUTE - 1);
  }

  @Test
  void letsNoVerdictWaitLongerForFactsThanForReports() {
    Duration noticed = WindowOptions.FACTS_IDLENESS.defaultValue().plusMillis(400);

    assertThat(noticed).isLessThanOrEqualTo(WindowOptions.OUT_OF_ORDERNESS.defaultValue());
  }

  @Test
  void makesNobodyLateForAClockThatIsAhead() throws Exception {
    run(60 * MINUTE);

    assertThat(windows.late()).isZero();
    assertThat(windows.windows())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud", "fraud");
  }

  @Test
  void makesOnlyTheProcessLateWhoseClockIsBehind() throws Exception {
    run(-60 * MINUTE);

    assertThat(windows.late()).isEqualTo(19);
    assertThat(windows.windows())
        .extracting(window -> window.job().deployment())
        .containsExactly("fraud", "fraud");
  }

  @Test
  void advancesOnceForEachTenthOfASecondAndNeverBack() throws Exception {
    for (long time : new long[] {20_000, 20_030, 19_000, 20_099, 20_100, 24_000, 22_000}) {
      source.processElement(raw(time), 0);
    }

    assertThat(source.getOutput())
        .filteredOn(Watermark.class::isInstance)
        .containsExactly(new Watermark(4_999), new Watermark(5_099), new Watermark(8_999));
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
    windows.receive(report);
    source.processElement(raw(brokerTime), 0);
    passWatermarks(source.getOutput());
  }

  private static RawRecord raw(long brokerTime) {
    return new RawRecord("sustain.metrics", 0, 0, brokerTime, new byte[0], new byte[0]);
  }

  private void passWatermarks(Queue<Object> output) throws Exception {
    for (Object element = output.poll(); element != null; element = output.poll()) {
      if (element instanceof Watermark watermark) {
        windows.passReports(watermark.getTimestamp());
      }
    }
  }

  private static WatermarkOutput output(List<Long> said) {
    return new WatermarkOutput() {
      @Override
      public void emitWatermark(org.apache.flink.api.common.eventtime.Watermark watermark) {
        said.add(watermark.getTimestamp());
      }

      @Override
      public void markIdle() {}

      @Override
      public void markActive() {}
    };
  }
}
