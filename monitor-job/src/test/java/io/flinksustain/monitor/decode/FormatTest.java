package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private static final byte[] REPORT = "{\"kind\":\"report\"}".getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource({
    "report.jsonl, REPORT",
    "reading.jsonl, READING",
    "prometheus-adapter.jsonl, PROMETHEUS_ADAPTER",
    "telegraf-v1.json, TELEGRAF",
    "telegraf-v2.jsonl, TELEGRAF",
    "otlp-prometheus-receiver.json, OTLP_JSON",
    "otlp-prometheus-receiver.pb, OTLP_PROTO",
    "otlp-flink-reporter.json, OTLP_JSON",
    "otlp-flink-reporter.pb, OTLP_PROTO"
  })
  void isSeenInEachRecord(String file, Format format) {
    assertThat(Fixtures.records(file))
        .allSatisfy(record -> assertThat(Format.sniff(record.value())).isEqualTo(format));
  }

  @Test
  void isThatOfTheTopicWhereOneIsSet() {
    FormatByTopic formats = FormatByTopic.parse("a:telegraf, b:auto, otlp-proto");

    assertThat(formats.of("a", REPORT)).isEqualTo(Format.TELEGRAF);
    assertThat(formats.of("b", REPORT)).isEqualTo(Format.REPORT);
    assertThat(formats.of("c", REPORT)).isEqualTo(Format.OTLP_PROTO);
  }

  @Test
  void isSeenInTheRecordWhereNoneIsSet() {
    assertThat(FormatByTopic.parse("auto").of("a", REPORT)).isEqualTo(Format.REPORT);
    assertThat(FormatByTopic.parse("b:telegraf").of("a", REPORT)).isEqualTo(Format.REPORT);
  }

  @Test
  void refusesAnUnknownNameAndListsTheKnown() {
    assertThatThrownBy(() -> FormatByTopic.parse("a:otlp"))
        .hasMessageContaining("format 'otlp' is unknown")
        .hasMessageContaining("auto, report, reading, prometheus-adapter, otlp-proto, otlp-json");
    assertThatThrownBy(() -> FormatByTopic.parse("")).hasMessageContaining("format ''");
  }
}
