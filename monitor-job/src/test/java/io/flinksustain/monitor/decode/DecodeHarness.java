package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.OutputTag;

/** Runs {@link DecodeReports} as Flink does. */
final class DecodeHarness implements AutoCloseable {
  private final DecodeReports function;
  private final OneInputStreamOperatorTestHarness<RawRecord, Report> harness;

  DecodeHarness(Map<String, String> options) throws Exception {
    function = new DecodeReports(Configuration.fromMap(options));
    harness = ProcessFunctionTestHarnesses.forProcessFunction(function);
  }

  DecodeMetrics metrics() {
    return function.metrics();
  }

  static DecodeHarness withDefaults() throws Exception {
    return new DecodeHarness(Map.of());
  }

  void send(RawRecord record) throws Exception {
    harness.processElement(record, record.timestamp());
  }

  List<Report> whole() {
    return harness.extractOutputValues();
  }

  List<Report> parts() {
    return side(DecodeReports.PARTS);
  }

  List<Unreadable> quarantined() {
    return side(DecodeReports.QUARANTINED);
  }

  private <T> List<T> side(OutputTag<T> tag) {
    Queue<StreamRecord<T>> out = harness.getSideOutput(tag);
    return out == null ? List.of() : out.stream().map(StreamRecord::getValue).toList();
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing the harness", e);
    }
  }
}
