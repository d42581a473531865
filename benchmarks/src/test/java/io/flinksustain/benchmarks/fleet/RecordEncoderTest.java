package io.flinksustain.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.decode.DecodeReports;
import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.Report;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordEncoderTest {
  private static final long START = 1_795_180_880_000L;
  private static final byte[] NO_KEY = new byte[0];

  private final Fleet fleet =
      new Fleet(FleetSpec.ofJobs(2).withIlls(0.5, Ill.SLOW_SINK, Ill.CPU_BOUND), START);

  private OneInputStreamOperatorTestHarness<RawRecord, Report> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        ProcessFunctionTestHarnesses.forProcessFunction(new DecodeReports(new Configuration()));
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHoldsTheSameValuesOfTheSameJobs(Format format) throws Exception {
    Map<String, Double> expected = new TreeMap<>();
    long samples = 0;
    for (int slot = 0; slot < fleet.slots(); slot++) {
      Report report = fleet.report(2, slot);
      samples += fleet.samples(slot);
      add(report, expected);
      for (byte[] record : encoded(format, slot, report)) {
        harness.processElement(new RawRecord("t", 0, 0, report.ts(), NO_KEY, record), report.ts());
      }
    }
    Map<String, Double> found = new TreeMap<>();
    harness.extractOutputValues().forEach(report -> add(report, found));
    parts().forEach(report -> add(report, found));

    assertThat(harness.getSideOutput(DecodeReports.QUARANTINED)).isNullOrEmpty();
    assertThat(found).hasSize((int) samples);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (name, value) ->
            assertThat(value)
                .as(name)
                .isCloseTo(expected.get(name), Percentage.withPercentage(1e-9)));
  }

  private List<byte[]> encoded(Format format, int slot, Report report) {
    List<byte[]> records = new ArrayList<>();
    RecordEncoder.of(format).encode(fleet.process(slot), report, records::add);
    return records;
  }

  /** Without the job of what a process says about itself, which only reports of our own name. */
  private static void add(Report report, Map<String, Double> values) {
    Values.each(
        report,
        (name, signal, value) -> {
          boolean ofProcess = name.startsWith("/") && !isOfJob(signal);
          String owner = ofProcess ? "" : report.job().toString();
          String at = report.process() + '@' + report.host() + '@' + report.ts() / 1000;
          values.put(owner + at + name, value);
        });
  }

  private static boolean isOfJob(Signal signal) {
    return signal.scope() == Scope.JOB;
  }

  private List<Report> parts() {
    Queue<StreamRecord<Report>> parts = harness.getSideOutput(DecodeReports.PARTS);
    return parts == null ? List.of() : parts.stream().map(StreamRecord::getValue).toList();
  }
}
