package io.flinksustain.monitor.decode;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.SampleCount;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads OTLP requests in JSON: field names in camel case, 64-bit integers as texts or numbers,
 * enums as numbers or names.
 *
 * <p>By hand and not by protobuf's JSON library: OTLP departs from protobuf's own mapping (its ids
 * are hexadecimal), and of the whole tree a handful of fields is read here.
 */
final class OtlpJsonDecoder implements Decoder {
  private final SampleLabels names;

  OtlpJsonDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    SampleReports reports = new SampleReports(names);
    for (JsonNode resource : JsonTree.needed(JsonTree.object(record), "resourceMetrics")) {
      Map<String, String> labels = new HashMap<>();
      put(resource.path("resource").path("attributes"), labels);
      for (JsonNode scope : resource.path("scopeMetrics")) {
        scope.path("metrics").forEach(metric -> add(metric, labels, reports));
      }
    }
    return reports.decoded(count);
  }

  private static void add(JsonNode metric, Map<String, String> resource, SampleReports reports) {
    String name = metric.path("name").asText();
    JsonNode sum = metric.path("sum");
    JsonNode numbers = sum.isObject() ? sum : metric.path("gauge");
    JsonNode points = numbers.path("dataPoints");
    if (reports.skips(name, points.size())) {
      return;
    }
    for (JsonNode point : points) {
      Map<String, String> labels = new HashMap<>(resource);
      put(point.path("attributes"), labels);
      reports.add(name, labels, millis(point), number(point), isDelta(sum));
    }
  }

  private static boolean isDelta(JsonNode sum) {
    JsonNode temporality = sum.path("aggregationTemporality");
    return temporality.asInt() == Otlp.DELTA
        || temporality.asText().equals("AGGREGATION_TEMPORALITY_DELTA");
  }

  private static long millis(JsonNode point) {
    JsonNode nanos = JsonTree.needed(point, "timeUnixNano");
    try {
      return Otlp.millis(Long.parseUnsignedLong(nanos.asText()));
    } catch (NumberFormatException e) {
      throw JsonTree.wrong("timeUnixNano", nanos, "nanoseconds as text");
    }
  }

  private static double number(JsonNode point) {
    if (Otlp.hasNoValue(point.path("flags").asLong())) {
      return Double.NaN;
    }
    return point.has("asDouble")
        ? point.path("asDouble").asDouble(Double.NaN)
        : point.path("asInt").asDouble(Double.NaN);
  }

  private static void put(JsonNode attributes, Map<String, String> labels) {
    for (JsonNode attribute : attributes) {
      JsonNode value = attribute.path("value");
      JsonNode text = value.has("intValue") ? value.path("intValue") : value.path("stringValue");
      labels.put(attribute.path("key").asText(), text.asText());
    }
  }
}
