package io.flinksustain.monitor.decode;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.SampleCount;
import java.util.List;
import java.util.Map;

/**
 * Reads Telegraf's JSON, a single metric or a batch, from version 1 of its prometheus input (the
 * metric's name, and a field {@code gauge}, {@code counter} or {@code value}) or version 2 (the
 * name {@code prometheus}, and a field named as the metric).
 */
final class TelegrafDecoder implements Decoder {
  private static final List<String> VALUE_FIELDS = List.of("gauge", "counter", "value");

  /** The first whole second, millisecond, microsecond that is too large for the unit before. */
  private static final long MILLIS_FROM = 100_000_000_000L;

  private static final long MICROS_FROM = MILLIS_FROM * 1000;
  private static final long NANOS_FROM = MICROS_FROM * 1000;

  private final SampleLabels names;

  TelegrafDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    JsonNode json = JsonTree.object(record);
    SampleReports reports = new SampleReports(names);
    if (json.has("metrics")) {
      json.path("metrics").forEach(metric -> add(metric, reports));
    } else {
      add(json, reports);
    }
    return reports.decoded(count);
  }

  private static void add(JsonNode metric, SampleReports reports) {
    String name = JsonTree.needed(metric, "name").asText();
    Map<String, String> labels = JsonTree.texts(metric.path("tags"));
    long ts = millis(JsonTree.needed(metric, "timestamp"));
    for (Map.Entry<String, JsonNode> field : JsonTree.needed(metric, "fields").properties()) {
      String full = VALUE_FIELDS.contains(field.getKey()) ? name : field.getKey();
      reports.add(full, labels, ts, number(field.getValue()), false);
    }
  }

  private static double number(JsonNode value) {
    return value.isNumber() ? value.doubleValue() : Double.NaN;
  }

  /** Telegraf's {@code json_timestamp_units} is not in the record; the size of the number is. */
  private static long millis(JsonNode timestamp) {
    if (!timestamp.isIntegralNumber() || !timestamp.canConvertToLong()) {
      throw JsonTree.wrong("timestamp", timestamp, "a whole number");
    }
    long value = timestamp.longValue();
    if (value >= NANOS_FROM) {
      return value / 1_000_000;
    }
    if (value >= MICROS_FROM) {
      return value / 1000;
    }
    return value >= MILLIS_FROM ? value : value * 1000;
  }
}
