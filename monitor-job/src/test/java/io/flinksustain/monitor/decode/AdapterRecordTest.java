package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.Report;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known by its bytes must be what a parser would read. */
class AdapterRecordTest {
  private static final String FORM =
      "{'labels':{'__name__':'NAME',LABELS},'name':'NAME','timestamp':'TIME','value':'VALUE'}";
  private static final String GOOD =
      "'job_id':'j','job_name':'Fraud','subtask_index':'3','task_id':'v','tm_id':'tm-2'";
  private static final List<String> NAMES =
      List.of(
          "flink_taskmanager_job_task_busyTimeMsPerSecond",
          "flink_taskmanager_job_task_numRecordsIn",
          "flink_taskmanager_Status_JVM_CPU_Load",
          "flink_taskmanager_job_task_operator_KafkaSourceReader_topic_partition_currentOffset",
          "flink_taskmanager_job_task_isBackPressured",
          "");
  private static final List<String> LABELS =
      List.of(
          GOOD,
          GOOD.replace("'j'", "'k'"),
          GOOD + ",'partition':'5'",
          GOOD.replace("'v'", "'\\u0076'"),
          GOOD.replace("'v'", "'\u00e9'"),
          GOOD.replace("'tm_id'", "'no_id'"),
          GOOD.replace("'3'", "'-3'"),
          GOOD + "},'more':{'a':'b'",
          GOOD + "},'labels':{'tm_id':'tm-3'",
          GOOD + "},'name':'x','more':{'a':'b'",
          GOOD + ",",
          GOOD + "\\",
          "'a':'b");
  private static final List<String> TIMES =
      List.of("2026-11-20T13:21:25Z", "2026-11-20T13:21:40Z", "2026-11-20 13:21:25Z", "noon");
  private static final List<String> VALUES =
      List.of("750", "0.125", "-1", "NaN", "+Inf", "1e3", "1e999", "many", "", "01", "0x1p3");

  private final SampleLabels names =
      new SampleLabels("eu1", List.of("app"), "flink-main-container");
  private final PrometheusAdapterDecoder knowing = new PrometheusAdapterDecoder(names);

  @Test
  void readsEachRecordAsADecoderThatKnowsNothingYet() {
    Random random = new Random(42);
    for (int round = 0; round < 1500; round++) {
      byte[] record = record(random);

      assertThat(told(knowing, record)).isEqualTo(told(unknowing(), record));
    }
  }

  @Test
  void readsTheSameWithSpacesWhichNoAdapterWrites() {
    byte[] record = record(NAMES.get(0), GOOD, TIMES.get(0), "750");
    byte[] spaced =
        Fixtures.record(new String(record, StandardCharsets.UTF_8).replace("\":", "\" : ")).value();

    assertThat(told(knowing, record)).contains("0.75").isEqualTo(told(knowing, spaced));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "\"}", "{\"labels\":{\"__name__\":\"", "\",\"value\":\"1\"}"})
  void isNotTakenForWhatItIsNot(String record) {
    assertThat(new AdapterRecord().read(Fixtures.record(record).value())).isFalse();
  }

  @Test
  void isRecognizedInEveryRecordOfARealAdapter() {
    for (RawRecord record : Fixtures.records("prometheus-adapter.jsonl")) {
      boolean hasNumber = !new String(record.value(), StandardCharsets.UTF_8).contains("NaN");
      assertThat(new AdapterRecord().read(record.value())).isEqualTo(hasNumber);
    }
  }

  private PrometheusAdapterDecoder unknowing() {
    return new PrometheusAdapterDecoder(names);
  }

  private static String told(PrometheusAdapterDecoder decoder, byte[] record) {
    SampleCount count = new SampleCount();
    String told;
    try {
      Decoder.Decoded decoded = decoder.decode(record, count);
      List<Report> reports = decoded.reports();
      told = Values.of(reports) + " " + reports.stream().map(Report::job).toList();
      told += decoded.problem();
    } catch (WireException e) {
      told = e.getMessage();
    }
    return told + " kept " + count.kept() + " dropped " + count.dropped();
  }

  private static byte[] record(Random random) {
    return record(any(NAMES, random), any(LABELS, random), any(TIMES, random), any(VALUES, random));
  }

  private static byte[] record(String name, String labels, String time, String value) {
    String json =
        FORM.replace("NAME", name)
            .replace("LABELS", labels)
            .replace("TIME", time)
            .replace("VALUE", value);
    return Fixtures.record(json.replace('\'', '"')).value();
  }

  /** The first ones more often, so that most records are good. */
  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(1 + random.nextInt(of.size())));
  }
}
