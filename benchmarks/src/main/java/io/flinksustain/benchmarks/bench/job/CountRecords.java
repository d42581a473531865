package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.monitor.kafka.RawRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.metrics.Counter;

/** Counts records and lets all of them pass. */
final class CountRecords extends RichFilterFunction<RawRecord> {
  private static final long serialVersionUID = 1;

  private transient Counter records;

  @Override
  public void open(OpenContext context) {
    records = getRuntimeContext().getMetricGroup().counter("records");
  }

  @Override
  public boolean filter(RawRecord record) {
    records.inc();
    return true;
  }
}
