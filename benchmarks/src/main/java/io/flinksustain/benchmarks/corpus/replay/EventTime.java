package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.window.Watermarks;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;

/** The event time of a recording, by the very generator of watermarks that the monitor uses. */
final class EventTime {
  private final WatermarkGenerator<RawRecord> watermarks;
  private final WatermarkOutput output;

  EventTime(ReadableConfig config, LongConsumer passed) {
    watermarks = Watermarks.ofBrokerClock(config).createWatermarkGenerator(new Alone());
    output = new Output(passed);
  }

  /** Tells how far time has come with this record, if it has. */
  void follow(RawRecord record) {
    watermarks.onEvent(record, record.timestamp(), output);
  }

  /** No task around it: nobody counts and the clock only serves idleness, which no file knows. */
  private static final class Alone implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return SystemClock.getInstance();
    }
  }

  private record Output(LongConsumer passed) implements WatermarkOutput {
    @Override
    public void emitWatermark(Watermark watermark) {
      passed.accept(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      throw new IllegalStateException("a file does not fall silent");
    }

    @Override
    public void markActive() {
      // It always is.
    }
  }
}
