package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.WireException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes commands and lets those through that are for this actuator; what cannot be read goes to
 * {@link #UNREADABLE}.
 */
public final class DecodeCommands extends ProcessFunction<RawRecord, Command> {
  private static final long serialVersionUID = 1;

  /** Records that are no commands. */
  public static final OutputTag<Unreadable> UNREADABLE = new OutputTag<>("unreadable") {};

  private final List<String> clusters;
  private transient Counter quarantined;

  public DecodeCommands(ReadableConfig config) {
    clusters = List.copyOf(config.get(ActuateOptions.CLUSTERS));
  }

  @Override
  public void open(OpenContext context) {
    quarantined = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Command> out) {
    try {
      Command command = ChangeJson.readCommand(record.value());
      if (clusters.isEmpty() || clusters.contains(command.job().cluster())) {
        out.collect(command);
      }
    } catch (WireException e) {
      quarantined.inc();
      context.output(UNREADABLE, new Unreadable(e.getMessage(), record));
    }
  }
}
