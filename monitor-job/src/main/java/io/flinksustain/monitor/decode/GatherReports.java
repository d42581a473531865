package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers {@link DecodeReports#PARTS} into reports before the shuffle, in each subtask by itself.
 *
 * <p>An operator and not a function, because a stream without keys has timers only here, and
 * because nothing may be held back beyond a watermark that makes it late.
 */
public final class GatherReports extends AbstractStreamOperator<Report>
    implements OneInputStreamOperator<Report, Report>, BoundedOneInput {
  private static final long serialVersionUID = 1;
  private static final ListStateDescriptor<Report> PARTS =
      new ListStateDescriptor<>("parts", StreamTypes.REPORT);

  /** Timers that come faster would leave no time for records. */
  private static final long MIN_TICK_MS = 10;

  private final int maxValues;

  /** Half of the timeout: a part waits for at most two ticks. */
  private final long tickMs;

  private transient Counter dropped;
  private transient Gathering gathering;
  private transient ListState<Report> state;

  public GatherReports(ReadableConfig config) {
    maxValues = config.get(DecodeOptions.GATHER_MAX_VALUES);
    tickMs = Math.max(MIN_TICK_MS, config.get(DecodeOptions.GATHER_TIMEOUT).toMillis() / 2);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    state = context.getOperatorStateStore().getListState(PARTS);
    dropped = OwnMetric.DROPPED_VALUES.counter(getMetricGroup());
    gathering = new Gathering(maxValues, dropped::inc);
    for (Report part : state.get()) {
      gathering.hold(part, now());
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    flushAfterTimeout();
  }

  @Override
  public void processElement(StreamRecord<Report> part) {
    gathering.add(part.getValue(), now(), this::emit);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    gathering.flushUntil(mark.getTimestamp(), this::emit);
    super.processWatermark(mark);
  }

  @Override
  public void endInput() {
    gathering.flushAll(this::emit);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    state.update(gathering.content());
  }

  /** The task ends with the timer's failure by itself, and with the task ends the timer. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void flushAfterTimeout() {
    getProcessingTimeService()
        .registerTimer(
            now() + tickMs,
            time -> {
              gathering.flushOlderThan(time - tickMs, this::emit);
              flushAfterTimeout();
            });
  }

  /** Counts values of processes on which no job was seen. */
  Counter droppedValues() {
    return dropped;
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  private void emit(Report report) {
    output.collect(new StreamRecord<>(report, report.ts()));
  }
}
