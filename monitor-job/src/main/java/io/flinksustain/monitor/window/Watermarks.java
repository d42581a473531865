package io.flinksustain.monitor.window;

import io.flinksustain.monitor.kafka.RawRecord;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ReadableConfig;

/** How event time advances. */
public final class Watermarks {
  private Watermarks() {}

  /**
   * By the timestamps of the records, which are the broker's clock: a process whose own clock is
   * wrong delays nobody and makes nobody late but itself.
   */
  public static WatermarkStrategy<RawRecord> ofBrokerClock(ReadableConfig config) {
    return WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(
            config.get(WindowOptions.OUT_OF_ORDERNESS))
        .withTimestampAssigner((raw, previous) -> raw.timestamp())
        .withIdleness(config.get(WindowOptions.IDLENESS));
  }
}
