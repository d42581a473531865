package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import io.flinksustain.wire.SampleCount;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes records with metrics. Whole reports go on; parts of reports, from formats that spread one
 * process over several records, go to {@link #PARTS} and from there to {@link GatherReports}; what
 * cannot be read goes to {@link #QUARANTINED}.
 */
public final class DecodeReports extends ProcessFunction<RawRecord, Report> {
  private static final long serialVersionUID = 1;

  /** Parts of reports, to be gathered. */
  public static final OutputTag<Report> PARTS = new OutputTag<>("parts", StreamTypes.REPORT);

  /** Records that could not be read, or not as a whole. */
  public static final OutputTag<Unreadable> QUARANTINED = new OutputTag<>("quarantined") {};

  private final RecordDecoder decoder;
  private transient DecodeMetrics metrics;

  public DecodeReports(ReadableConfig config) {
    decoder = new RecordDecoder(config);
  }

  @Override
  public void open(OpenContext context) {
    metrics = DecodeMetrics.in(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Report> out) {
    SampleCount count = new SampleCount();
    RecordDecoder.Outcome outcome = decoder.decode(record, count);
    for (Report report : outcome.reports()) {
      if (outcome.format() == Format.REPORT) {
        out.collect(report);
      } else {
        context.output(PARTS, report);
      }
    }
    if (outcome.problem() != null) {
      context.output(QUARANTINED, new Unreadable(outcome.problem(), record));
    }
    metrics.count(outcome, count);
  }

  DecodeMetrics metrics() {
    return metrics;
  }
}
