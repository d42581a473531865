package io.flinksustain.monitor.decode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.WireException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads foreign JSON as a tree, with errors that say what to look at. */
final class JsonTree {
  private static final String REMEDY = "check the producer and the format set for the topic";

  private JsonTree() {}

  static JsonNode object(byte[] record) {
    try {
      JsonNode json = Json.mapper().readTree(record);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new WireException("not readable as JSON", e.getOriginalMessage(), REMEDY, e);
    } catch (IOException e) {
      throw new WireException("not readable as JSON", String.valueOf(e.getMessage()), REMEDY, e);
    }
    throw new WireException("the record is not a JSON object", "first byte", REMEDY);
  }

  static JsonNode needed(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new WireException("needed field '" + field + "' is missing", "record", REMEDY);
    }
    return value;
  }

  /** The fields of an object that are texts, numbers or booleans, as texts. */
  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isValueNode()) {
        texts.put(field.getKey(), field.getValue().asText());
      }
    }
    return texts;
  }

  static WireException wrong(String field, JsonNode value, String expected) {
    return new WireException(
        "'" + field + "' is " + Texts.shortened(value.toString()) + ", not " + expected,
        "record",
        REMEDY);
  }
}
