package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.flink.FlinkLimits;
import io.flinksustain.report.Interner;
import io.flinksustain.signal.Scope;
import java.io.IOException;

/** Reads single fields from a stream of JSON tokens, with errors that name field and place. */
final class Fields {
  /** The version of all our formats. */
  static final int VERSION = 1;

  private Fields() {}

  static String text(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(json, "is no text");
    }
    return Interner.IDS.get(json.getText());
  }

  static long integer(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw wrong(json, "is no whole number");
    }
    return json.getLongValue();
  }

  static int count(JsonParser json) throws IOException {
    long value = integer(json);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong(json, "is " + value + ", not from 0 to " + Integer.MAX_VALUE);
    }
    return (int) value;
  }

  static int subtask(JsonParser json) throws IOException {
    int value = count(json);
    if (value >= FlinkLimits.MAX_PARALLELISM) {
      throw wrong(json, "is " + value + ", above any parallelism of Flink");
    }
    return value;
  }

  /** A number, or NaN where the producer had none. */
  static double value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    if (!token.isNumeric()) {
      throw wrong(json, "holds a value that is neither a number nor null");
    }
    return json.getDoubleValue();
  }

  static boolean flag(JsonParser json) throws IOException {
    if (!json.currentToken().isBoolean()) {
      throw wrong(json, "is neither true nor false");
    }
    return json.getBooleanValue();
  }

  static Scope scope(JsonParser json) throws IOException {
    String name = text(json);
    try {
      return Scope.ofWireName(name);
    } catch (IllegalArgumentException e) {
      throw wrong(json, "is '" + name + "', not jm, tm, job, task, operator or pod");
    }
  }

  static boolean version(JsonParser json) throws IOException {
    long version = integer(json);
    if (version != VERSION) {
      throw unknownVersion(Long.toString(version), place(json));
    }
    return true;
  }

  static boolean kind(JsonParser json, String expected) throws IOException {
    String kind = text(json);
    if (!kind.equals(expected)) {
      throw wrongKind(kind, expected, place(json));
    }
    return true;
  }

  /** Ends the reading of a record: nothing may follow its one object. */
  static void end(JsonParser json) throws IOException {
    if (json.nextToken() != null) {
      throw new WireException(
          "something follows the JSON object", place(json), "write one object a record");
    }
  }

  static void open(JsonParser json, JsonToken expected) {
    if (json.currentToken() != expected) {
      throw wrong(
          json, "is not a JSON " + (expected == JsonToken.START_ARRAY ? "array" : "object"));
    }
  }

  static <T> T needed(T value, String field, String where) {
    if (value == null) {
      throw missing(field, where);
    }
    return value;
  }

  static WireException missing(String field, String where) {
    return new WireException(
        "needed field '" + field + "' is missing", where, "have the producer send it");
  }

  static WireException unknownVersion(String version, String where) {
    return new WireException(
        "version " + version + " is unknown",
        where,
        "this release reads v " + VERSION + "; upgrade it, or write that version");
  }

  static WireException wrongKind(String kind, String expected, String where) {
    return new WireException(
        "kind is '" + kind + "', not '" + expected + "'",
        where,
        "check which producer writes to this topic and the format set for it");
  }

  static WireException notJson(IOException cause) {
    String detail =
        cause instanceof JsonProcessingException e ? e.getOriginalMessage() : cause.getMessage();
    return new WireException(
        "not readable as JSON", detail, "check producer, format and truncation", cause);
  }

  private static WireException wrong(JsonParser json, String how) {
    return new WireException(
        "'" + field(json) + "' " + how, place(json), "have the producer send what the format asks");
  }

  private static String field(JsonParser json) {
    var context = json.getParsingContext();
    while (context != null && !context.hasCurrentName()) {
      context = context.getParent();
    }
    return context == null ? "record" : context.getCurrentName();
  }

  private static String place(JsonParser json) {
    return "at byte " + json.currentTokenLocation().getByteOffset();
  }
}
