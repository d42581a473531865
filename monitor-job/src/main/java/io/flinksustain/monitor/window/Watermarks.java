package io.flinksustain.monitor.window;

import io.flinksustain.monitor.kafka.RawRecord;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Event time that advances with the timestamps of the records, which are the broker's clock: a
 * process whose own clock is wrong delays nobody and makes nobody late but itself.
 *
 * <p>Watermarks come with records, at most one for each tenth of a second of event time, and not by
 * the processing clock as Flink's own do: a replay, however fast, then sees the time pass as the
 * live run did.
 */
public final class Watermarks implements WatermarkGenerator<RawRecord> {
  private static final long STEP_MS = 100;

  /** How far ahead a partition may be, and how often that is seen to: 6 hours take 4 s at least. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final long outOfOrdernessMs;
  private long last = Long.MIN_VALUE;

  private Watermarks(Duration outOfOrderness) {
    outOfOrdernessMs = outOfOrderness.toMillis();
  }

  /** The strategy for sources of metrics. */
  public static WatermarkStrategy<RawRecord> ofBrokerClock(ReadableConfig config) {
    return of(config.get(WindowOptions.OUT_OF_ORDERNESS), config.get(WindowOptions.IDLENESS));
  }

  /**
   * The strategy for topics that are read as tables: nobody waits long for a change of them.
   *
   * <p>A fact is written as soon as it is learnt, so time goes on with the fact itself: it then
   * holds windows back for no longer than the wait for reports does in any case.
   */
  public static WatermarkStrategy<RawRecord> ofTable(ReadableConfig config) {
    return of(Duration.ZERO, config.get(WindowOptions.FACTS_IDLENESS));
  }

  /**
   * The strategy for metrics and facts that are read up to an end: all partitions wait for the
   * slowest, and none is read far ahead of it, since what is ahead has to be held.
   */
  public static WatermarkStrategy<RawRecord> ofBacklog(ReadableConfig config) {
    return of(config.get(WindowOptions.OUT_OF_ORDERNESS))
        .withWatermarkAlignment("backlog", AHEAD, LOOK);
  }

  private static WatermarkStrategy<RawRecord> of(Duration outOfOrderness, Duration idleness) {
    return of(outOfOrderness).withIdleness(idleness);
  }

  private static WatermarkStrategy<RawRecord> of(Duration outOfOrderness) {
    return WatermarkStrategy.<RawRecord>forGenerator(context -> new Watermarks(outOfOrderness))
        .withTimestampAssigner((raw, previous) -> raw.timestamp());
  }

  @Override
  public void onEvent(RawRecord raw, long timestamp, WatermarkOutput output) {
    long time = timestamp - outOfOrdernessMs - 1;
    if (time >= last + STEP_MS) {
      last = time;
      output.emitWatermark(new Watermark(time));
    }
  }

  /** Says the last one again, which makes a partition count that had fallen silent for a while. */
  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (last > Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(last));
    }
  }
}
