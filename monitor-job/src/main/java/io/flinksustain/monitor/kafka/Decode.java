package io.flinksustain.monitor.kafka;

import io.flinksustain.monitor.metrics.OwnMetric;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Decodes the records of a topic with messages, each by itself; what cannot be read goes to {@link
 * #UNREADABLE}.
 */
public final class Decode<T> extends ProcessFunction<RawRecord, T> {
  private static final long serialVersionUID = 1;

  /** Records that could not be read. */
  public static final OutputTag<Unreadable> UNREADABLE = new OutputTag<>("unreadable") {};

  private final SerializableFunction<byte[], Optional<T>> read;
  private transient Counter quarantined;

  /**
   * A decoder.
   *
   * @param read the value of a record; empty when it is for others, and passed over
   */
  public Decode(SerializableFunction<byte[], Optional<T>> read) {
    this.read = read;
  }

  @Override
  public void open(OpenContext context) {
    quarantined = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<T> out) {
    Optional<T> value;
    try {
      value = read.apply(record.value());
    } catch (RuntimeException e) {
      quarantined.inc();
      context.output(UNREADABLE, new Unreadable(Unreadable.reason(e), record));
      return;
    }
    // Not above, where a failure of what follows in the chain would be taken for one of the record.
    value.ifPresent(out::collect);
  }
}
