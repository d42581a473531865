package io.flinksustain.monitor.steer;

import io.flinksustain.change.Outcome;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.WireException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes the outcomes of commands; what else lies in their topic is passed over, and what cannot
 * be read goes to {@link #UNREADABLE}.
 */
public final class DecodeOutcomes extends ProcessFunction<RawRecord, Outcome> {
  private static final long serialVersionUID = 1;

  /** Records that could not be read. */
  public static final OutputTag<Unreadable> UNREADABLE = new OutputTag<>("unreadable") {};

  private transient Counter quarantined;

  @Override
  public void open(OpenContext context) {
    quarantined = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Outcome> out) {
    try {
      ChangeJson.findOutcome(record.value()).ifPresent(out::collect);
    } catch (WireException e) {
      quarantined.inc();
      context.output(UNREADABLE, new Unreadable(e.getMessage(), record));
    }
  }
}
