package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.Report;
import io.flinksustain.wire.ReportJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenFormatsTest {
  static final List<String> FILES = Fixtures.SAME_JOB;

  @ParameterizedTest
  @FieldSource("FILES")
  void showsTheSameReportsWhateverTheFormat(String file) throws Exception {
    List<Report> expected = new ArrayList<>();
    Fixtures.text("report.jsonl")
        .lines()
        .forEach(line -> expected.addAll(ReportJson.read(line.getBytes(UTF_8))));

    List<Report> reports = reports(Fixtures.records(file));

    assertThat(reports).hasSize(2);
    assertThat(Values.of(reports)).isEqualTo(Values.of(expected)).hasSize(24);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void minglesNothingWhenTheRecordsComeInAnyOrder(String file) throws Exception {
    List<RawRecord> shuffled = new ArrayList<>(Fixtures.records(file));
    Collections.shuffle(shuffled, new Random(7));

    assertThat(Values.of(reports(shuffled))).isEqualTo(Values.of(reports(Fixtures.records(file))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp-flink-reporter.json", "otlp-flink-reporter.pb"})
  void readsFlinksOwnOpenTelemetryReporterWithManyJobsInABatch(String file) throws Exception {
    Map<String, Double> values = Values.of(reports(Fixtures.records(file)));

    String fraud =
        "eu1/payments/Fraud b1f1c697e096773ec4aadca837b303f6 tm-2 10.1.2.3 1795180885123 ";
    String audit =
        "eu1/payments/Audit 0aa1c697e096773ec4aadca837b303f6 tm-2 10.1.2.3 1795180885123 ";
    String vertex = " f362c87ffabe89c8a91fa7d0a523ba6c ";
    assertThat(values)
        .containsOnly(
            Map.entry(fraud + "task-delta" + vertex + "0#0 records_in", 15000.0),
            Map.entry(fraud + "task" + vertex + "0#0 records_out", 1166217.0),
            Map.entry(fraud + "task" + vertex + "0#0 busy", 0.812),
            Map.entry(fraud + "tm  0#0 cpu", 0.31),
            Map.entry(audit + "task" + vertex + "1#0 busy", 0.02),
            Map.entry(audit + "tm  0#0 cpu", 0.31));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void passesItsOwnReportsByTheGathering(String file) throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      for (RawRecord record : Fixtures.records(file)) {
        decode.send(record);
      }

      assertThat(decode.whole()).hasSize(file.startsWith("report") ? 2 : 0);
      assertThat(decode.quarantined()).isEmpty();
    }
  }

  private static List<Report> reports(List<RawRecord> records) throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults();
        GatherHarness gather = GatherHarness.withDefaults()) {
      for (RawRecord record : records) {
        decode.send(record);
      }
      for (Report part : decode.parts()) {
        gather.send(part);
      }
      gather.end();
      List<Report> reports = new ArrayList<>(decode.whole());
      reports.addAll(gather.reports());
      return reports;
    }
  }
}
