package io.flinksustain.monitor.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.wire.Json;
import java.io.IOException;

/**
 * What a replay needs to know of one line.
 *
 * @param number from 0
 * @param text as recorded
 * @param ts of the record; {@link #UNKNOWN} when the line cannot be read
 * @param kind of the record; empty when the line cannot be read
 */
record RecordedLine(long number, String text, long ts, String kind) {
  static final long UNKNOWN = Long.MIN_VALUE;

  static RecordedLine of(long number, String text) {
    try (JsonParser json = Json.mapper().createParser(text)) {
      return read(number, text, json);
    } catch (IOException e) {
      return new RecordedLine(number, text, UNKNOWN, "");
    }
  }

  boolean isReadable() {
    return ts != UNKNOWN;
  }

  private static RecordedLine read(long number, String text, JsonParser json) throws IOException {
    long ts = UNKNOWN;
    String kind = "";
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (field.equals("ts") && value == JsonToken.VALUE_NUMBER_INT) {
        ts = json.getLongValue();
      } else if (field.equals("kind") && value == JsonToken.VALUE_STRING) {
        kind = json.getText();
      }
      json.skipChildren();
    }
    return new RecordedLine(number, text, ts, ts == UNKNOWN ? "" : kind);
  }
}
