package io.flinksustain.monitor.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.WireException;
import java.io.IOException;

/** Tells JSON formats apart by the first telling field of their one object. */
final class JsonSniffer {
  private JsonSniffer() {}

  static Format sniff(byte[] record) {
    try (JsonParser json = Json.mapper().createParser(record)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        return firstTelling(json);
      }
    } catch (IOException e) {
      throw unknown("the record is neither JSON nor OTLP: " + e.getClass().getSimpleName(), e);
    }
    throw unknown("the record is neither a JSON object nor OTLP", null);
  }

  private static Format firstTelling(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      Format format = ofField(field, json);
      if (format != null) {
        return format;
      }
      json.skipChildren();
    }
    throw unknown("a JSON object of no known format", null);
  }

  private static Format ofField(String field, JsonParser json) throws IOException {
    return switch (field) {
      case "kind" -> ofKind(json.getText());
      case "resourceMetrics", "resource_metrics" -> Format.OTLP_JSON;
      case "fields", "tags", "metrics" -> Format.TELEGRAF;
      case "labels" -> Format.PROMETHEUS_ADAPTER;
      default -> null;
    };
  }

  private static Format ofKind(String kind) {
    return switch (kind) {
      case "report" -> Format.REPORT;
      case "reading" -> Format.READING;
      default -> throw unknown("kind '" + kind + "' is neither report nor reading", null);
    };
  }

  private static WireException unknown(String what, IOException cause) {
    return new WireException(
        what, "sniffing", "set sustain.decode.format for the topic, or check who writes", cause);
  }
}
