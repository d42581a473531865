package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Runs {@link GatherReports} as Flink does. */
final class GatherHarness implements AutoCloseable {
  private final GatherReports operator;
  private final OneInputStreamOperatorTestHarness<Report, Report> harness;

  private GatherHarness(Map<String, String> options, OperatorSubtaskState state) throws Exception {
    operator = new GatherReports(Configuration.fromMap(options));
    harness = new OneInputStreamOperatorTestHarness<>(operator, serializer());
    harness.setup(serializer());
    harness.setProcessingTime(0);
    harness.initializeState(state);
    harness.open();
  }

  static GatherHarness withDefaults() throws Exception {
    return new GatherHarness(Map.of(), null);
  }

  static GatherHarness with(String option, String value) throws Exception {
    return new GatherHarness(Map.of(option, value), null);
  }

  static GatherHarness restored(OperatorSubtaskState state) throws Exception {
    return new GatherHarness(Map.of(), state);
  }

  void send(Report part) throws Exception {
    harness.processElement(part, part.ts());
  }

  void watermark(long ts) throws Exception {
    harness.processWatermark(ts);
  }

  void clock(long time) throws Exception {
    harness.setProcessingTime(time);
  }

  void end() throws Exception {
    harness.endInput();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  List<Report> reports() {
    return harness.extractOutputValues();
  }

  /** Values that were left out. */
  long dropped() {
    return operator.droppedValues().getCount();
  }

  /** Reports and watermarks in the order in which they went out. */
  List<Object> output() {
    return List.copyOf(harness.getOutput());
  }

  private static TypeSerializer<Report> serializer() {
    return StreamTypes.REPORT.createSerializer(new SerializerConfigImpl());
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
