package io.flinksustain.monitor.decode;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.SampleCount;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * Reads prometheus-kafka-adapter's JSON: one sample a record, its value as text, its time in whole
 * seconds.
 */
final class PrometheusAdapterDecoder implements Decoder {
  private final SampleLabels names;

  PrometheusAdapterDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    JsonNode json = JsonTree.object(record);
    SampleReports reports = new SampleReports(names);
    reports.add(
        JsonTree.needed(json, "name").asText(),
        JsonTree.texts(JsonTree.needed(json, "labels")),
        millis(JsonTree.needed(json, "timestamp")),
        number(JsonTree.needed(json, "value")),
        false);
    return reports.decoded(count);
  }

  private static long millis(JsonNode timestamp) {
    try {
      return OffsetDateTime.parse(timestamp.asText()).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw JsonTree.wrong("timestamp", timestamp, "a time such as 2026-01-01T00:00:00Z");
    }
  }

  /** Go writes NaN, +Inf and -Inf; all of them mean that there is no value. */
  private static double number(JsonNode value) {
    String text = value.asText();
    if (text.equals("+Inf") || text.equals("-Inf")) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw JsonTree.wrong("value", value, "a number as text");
    }
  }
}
