package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.util.Map;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeReportsTest {
  private static final String SAMPLE =
      "{'timestamp':'2026-11-20T13:21:25Z','value':'750',"
          + "'name':'flink_taskmanager_job_task_busyTimeMsPerSecond','labels':{'tm_id':'tm-2',"
          + "'job_id':'j','job_name':'Fraud','task_id':'v','subtask_index':'3'}}";

  @Test
  void sendsWhatItCannotReadToQuarantineWithOriginAndGoesOn() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      RawRecord bad = Fixtures.record("{'kind':'report','v':7}".replace('\'', '"'));
      decode.send(bad);
      decode.send(Fixtures.records("report.jsonl").get(0));

      assertThat(decode.whole()).hasSize(1);
      assertThat(decode.quarantined())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
          .containsExactly(new Unreadable("", bad));
      assertThat(decode.quarantined().get(0).reason()).contains("version 7 is unknown");
      assertThat(decode.metrics().records().getCount()).isEqualTo(2);
      assertThat(decode.metrics().quarantined().getCount()).isEqualTo(1);
      assertThat(decode.metrics().readings().getCount()).isEqualTo(18);
      assertThat(decode.metrics().droppedValues().getCount()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "''                                  | neither a JSON object nor OTLP",
        "[1]                                 | neither a JSON object nor OTLP",
        "hello                               | neither JSON nor OTLP",
        "{'a':1}                             | a JSON object of no known format",
        "{'kind':'topology','v':1}           | kind 'topology' is neither report nor reading",
        "{'labels':{}}                       | 'name' is missing",
        "{'labels':{},'name':'x'}            | 'timestamp' is missing",
        "{'labels':{},'name':'x','timestamp':'noon','value':'1'} | 'timestamp' is \"noon\"",
        "{'metrics':[{'name':'x'}]}          | 'timestamp' is missing",
        "{'metrics':[{'name':'x','timestamp':1.5}]} | 'timestamp' is 1.5, not a whole number",
        "{'resourceMetrics':[{'scopeMetrics':[{'metrics':[{'name':'flink.taskmanager.job.task.numRecordsIn','sum':{'dataPoints':[{}]}}]}]}]}"
            + " | 'timeUnixNano' is missing",
      })
  void saysWhatIsWrong(String record, String reason) throws Exception {
    assertThat(onlyReason(record)).contains(reason);
  }

  @Test
  void saysWhichLabelIsMissingOrWrong() throws Exception {
    assertThat(onlyReason(SAMPLE.replace("tm_id", "x"))).contains("needed label 'tm_id'");
    assertThat(onlyReason(SAMPLE.replace("job_id", "x"))).contains("needed label 'job_id'");
    assertThat(onlyReason(SAMPLE.replace("job_name", "x"))).contains("needed label 'job_name'");
    assertThat(onlyReason(SAMPLE.replace("task_id", "x"))).contains("needed label 'task_id'");
    assertThat(onlyReason(SAMPLE.replace("'3'", "'-3'"))).contains("label subtask_index");
    assertThat(onlyReason(SAMPLE.replace("'750'", "'many'"))).contains("'value' is \"many\"");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "+Inf", "-Inf", "-1", "Infinity"})
  void dropsValuesThatAreNoMeasurement(String value) throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(SAMPLE.replace("750", value)));

      assertThat(decode.parts()).isEmpty();
      assertThat(decode.quarantined()).isEmpty();
      assertThat(decode.metrics().droppedValues().getCount()).isEqualTo(1);
    }
  }

  @Test
  void dropsSignalsOutsideTheCatalogueWithoutAWord() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(SAMPLE.replace("busyTimeMsPerSecond", "numFiredTimers")));

      assertThat(decode.parts()).isEmpty();
      assertThat(decode.quarantined()).isEmpty();
      assertThat(decode.metrics().droppedValues().getCount()).isEqualTo(1);
    }
  }

  @Test
  void countsPartitionsByTheirHighestNumber() throws Exception {
    String offset =
        SAMPLE
            .replace(
                "task_busyTimeMsPerSecond",
                "task_operator_KafkaSourceReader_topic_partition_currentOffset")
            .replace("'tm_id'", "'topic':'clicks','partition':'5','tm_id'");
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(offset));

      assertThat(Values.of(decode.parts())).hasSize(1).containsValue(6.0);
    }
  }

  @Test
  void findsTheTaskManagerInThePodOfAContainer() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(throttled(750, ",'container':'flink-main-container'")));

      assertThat(decode.parts())
          .extracting(Report::process)
          .containsExactly("fraud-taskmanager-1-1");
      assertThat(Values.of(decode.parts())).hasSize(1).containsValue(750.0);
    }
  }

  @Test
  void takesOfAPodOnlyTheContainerOfTheTaskManager() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(throttled(900, "")));
      decode.send(sample(throttled(900, ",'container':''")));
      decode.send(sample(throttled(3, ",'container':'POD'")));
      decode.send(sample(throttled(40, ",'container':'istio-proxy'")));
      decode.send(sample(throttled(750, ",'container':'flink-main-container'")));

      assertThat(Values.of(decode.parts())).hasSize(1).containsValue(750.0);
      assertThat(decode.quarantined()).isEmpty();
      assertThat(decode.metrics().droppedValues().getCount()).isEqualTo(4);
    }
  }

  @Test
  void takesAnotherNameOfTheContainerFromItsOption() throws Exception {
    try (DecodeHarness decode = new DecodeHarness(Map.of("sustain.decode.container", "tm"))) {
      decode.send(sample(throttled(900, ",'container':'flink-main-container'")));
      decode.send(sample(throttled(750, ",'container':'tm'")));

      assertThat(Values.of(decode.parts())).hasSize(1).containsValue(750.0);
    }
  }

  private static String throttled(int periods, String container) {
    return "{'timestamp':'2026-11-20T13:21:25Z','value':'"
        + periods
        + "','name':'container_cpu_cfs_throttled_periods_total',"
        + "'labels':{'pod':'fraud-taskmanager-1-1','namespace':'pay'"
        + container
        + "}}";
  }

  @Test
  void findsTheJobInTheLabels() throws Exception {
    assertThat(jobOf(Map.of(), SAMPLE)).isEqualTo(new JobRef("default", "", "Fraud", "j", "Fraud"));
    assertThat(jobOf(Map.of("sustain.decode.cluster", "eu1"), SAMPLE).cluster()).isEqualTo("eu1");
    assertThat(jobOf(Map.of(), labelled("cluster", "us2")).cluster()).isEqualTo("us2");
    assertThat(jobOf(Map.of(), labelled("namespace", "pay")).namespace()).isEqualTo("pay");
    assertThat(jobOf(Map.of(), labelled("app", "fraud")).deployment()).isEqualTo("fraud");
    assertThat(jobOf(Map.of(), labelled("deployment", "fraud")).deployment()).isEqualTo("fraud");
    assertThat(
            jobOf(Map.of("sustain.decode.deployment-labels", "team"), labelled("app", "session"))
                .deployment())
        .isEqualTo("Fraud");
  }

  @Test
  void readsATopicInTheFormatSetForIt() throws Exception {
    Map<String, String> options = Map.of("sustain.decode.format", "auto, sustain.metrics:telegraf");
    try (DecodeHarness decode = new DecodeHarness(options)) {
      decode.send(sample(SAMPLE));

      assertThat(decode.quarantined().get(0).reason()).contains("'timestamp' is");
    }
  }

  @Test
  void setsAReportThatIsAheadBackToItsRecordAndLeavesTheOthers() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(at(Fixtures.TS - 20_500));
      decode.send(at(Fixtures.TS - 4_500));
      decode.send(at(Fixtures.TS + 60_000));

      assertThat(decode.whole())
          .extracting(Report::ts)
          .containsExactly(Fixtures.TS - 21_000, Fixtures.TS, Fixtures.TS);
      assertThat(decode.metrics().movedClocks().getCount()).isEqualTo(1);
      assertThat(decode.quarantined()).isEmpty();
    }
  }

  @Test
  void quarantinesReportsFromTheFarPastAndFuture() throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(at(Fixtures.TS + 7_200_000));
      decode.send(at(Fixtures.TS - 7_200_000));

      assertThat(decode.whole()).isEmpty();
      assertThat(decode.quarantined().get(0).reason()).contains("7200.0 s behind", "PT1H");
      assertThat(decode.quarantined().get(1).reason()).contains("7200.0 s ahead of", "PT1H");
    }
  }

  @Test
  void quarantinesIdsWithoutBounds() throws Exception {
    String huge = "x".repeat(600);

    assertThat(onlyReason(SAMPLE.replace("'v'", "'" + huge + "'")))
        .contains("vertex 'xxx", "has 600 characters, more than 512", "max-id-length")
        .hasSizeLessThan(300);
    assertThat(onlyReason(SAMPLE.replace("'Fraud'", "'" + huge + "'"))).contains("deployment 'xxx");
    assertThat(onlyReason(SAMPLE.replace("'tm-2'", "'" + huge + "'"))).contains("process 'xxx");
  }

  @Test
  void quotesNoMoreThanAGlanceOfWhatItRefuses() throws Exception {
    String huge = "x".repeat(100_000);

    assertThat(onlyReason("{'kind':'" + huge + "'}")).hasSizeLessThan(700);
    assertThat(onlyReason("{'labels':{},'name':'n','timestamp':'" + huge + "'}"))
        .hasSizeLessThan(700);
    assertThat(onlyReason(huge)).hasSizeLessThan(700);
  }

  @Test
  void keepsTheGoodPartOfABatchAndQuarantinesItForTheRest() throws Exception {
    String batch = Fixtures.text("telegraf-v1.json").replaceFirst("\"job_id\"", "\"no_id\"");
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(Fixtures.record(batch));

      assertThat(decode.metrics().readings().getCount()).isEqualTo(23);
      assertThat(decode.quarantined().get(0).reason())
          .contains("1 samples left out, the first: needed label 'job_id' is missing");
    }
  }

  @Test
  void emitsTypesThatFlinkSerializesWithoutKryo() {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    var config = new ExecutionConfig(strict).getSerializerConfig();

    assertThat(StreamTypes.REPORT.createSerializer(config)).isNotNull();
    assertThat(DecodeReports.QUARANTINED.getTypeInfo().createSerializer(config)).isNotNull();
  }

  private static String labelled(String label, String value) {
    return SAMPLE.replace("'labels':{", "'labels':{'" + label + "':'" + value + "',");
  }

  private static JobRef jobOf(Map<String, String> options, String sample) throws Exception {
    try (DecodeHarness decode = new DecodeHarness(options)) {
      decode.send(sample(sample));
      return decode.parts().get(0).job();
    }
  }

  private static String onlyReason(String record) throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(sample(record));

      assertThat(decode.whole()).isEmpty();
      assertThat(decode.parts()).isEmpty();
      assertThat(decode.quarantined()).hasSize(1);
      return decode.quarantined().get(0).reason();
    }
  }

  private static RawRecord sample(String json) {
    return Fixtures.record(json.replace('\'', '"'));
  }

  private static RawRecord at(long recordTimestamp) {
    byte[] value = Fixtures.records("report.jsonl").get(0).value();
    return new RawRecord("sustain.metrics", 0, 0, recordTimestamp, new byte[0], value);
  }
}
