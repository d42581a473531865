package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.steer.Control;
import io.flinksustain.wire.ControlJson;
import io.flinksustain.wire.WireException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Decodes the orders of people; what cannot be read goes to {@link #UNREADABLE}. */
public final class DecodeControl extends ProcessFunction<RawRecord, Control> {
  private static final long serialVersionUID = 1;

  /** Records that could not be read. */
  public static final OutputTag<Unreadable> UNREADABLE = new OutputTag<>("unreadable") {};

  private transient Counter quarantined;

  @Override
  public void open(OpenContext context) {
    quarantined = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Control> out) {
    try {
      out.collect(ControlJson.read(record.value()));
    } catch (WireException e) {
      quarantined.inc();
      context.output(UNREADABLE, new Unreadable(e.getMessage(), record));
    }
  }
}
