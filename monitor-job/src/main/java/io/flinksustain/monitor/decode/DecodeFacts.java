package io.flinksustain.monitor.decode;

import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.wire.FactJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decodes records with facts; tombstones are passed over, what cannot be read goes to {@link
 * DecodeReports#QUARANTINED}.
 */
public final class DecodeFacts extends ProcessFunction<RawRecord, Fact> {
  private static final long serialVersionUID = 1;

  private final IdLimit ids;
  private transient Counter facts;
  private transient Counter quarantined;

  public DecodeFacts(ReadableConfig config) {
    ids = new IdLimit(config.get(DecodeOptions.MAX_ID_LENGTH));
  }

  @Override
  public void open(OpenContext context) {
    facts = OwnMetric.FACTS.counter(getRuntimeContext().getMetricGroup());
    quarantined = OwnMetric.QUARANTINED.counter(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Fact> out) {
    if (record.value().length == 0) {
      return;
    }
    Fact fact;
    String problem;
    try {
      fact = FactJson.read(record.value());
      problem = ids.problem(fact.job());
    } catch (RuntimeException e) {
      quarantine(record, Unreadable.reason(e), context);
      return;
    }
    if (problem != null) {
      quarantine(record, problem, context);
    } else {
      facts.inc();
      out.collect(fact);
    }
  }

  private void quarantine(RawRecord record, String reason, Context context) {
    quarantined.inc();
    context.output(DecodeReports.QUARANTINED, new Unreadable(reason, record));
  }
}
