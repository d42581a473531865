package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A record that could not be read, as JSON: why, where it lies, and what it was, as text where it
 * is text and in base64 where it is not.
 */
public final class QuarantineJson {
  /** A record of any size has to fit into one of ours: the rest lies where it came from. */
  private static final int KEPT = 64 * 1024;

  private QuarantineJson() {}

  public static byte[] write(
      String reason,
      String topic,
      int partition,
      long offset,
      long timestamp,
      byte[] key,
      byte[] value) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("v", Fields.VERSION).put("kind", "quarantined").put("ts", timestamp);
    json.put("time", Instant.ofEpochMilli(timestamp).toString());
    json.put("reason", reason);
    json.put("topic", topic).put("partition", partition).put("offset", offset);
    json.put("bytes", value.length);
    put(json, "key", key);
    put(json, "value", Arrays.copyOf(value, Math.min(value.length, KEPT)));
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a quarantined record", e);
    }
  }

  /** A quarantined line of a recording, for people: file, line from 1, and reason. */
  public static String sentence(byte[] record) {
    try {
      JsonNode json = Json.mapper().readTree(record);
      return "%s, line %d: %s"
          .formatted(
              json.get("topic").asText(),
              json.get("offset").asLong() + 1,
              json.get("reason").asText());
    } catch (IOException e) {
      throw Fields.notJson(e);
    }
  }

  private static void put(ObjectNode json, String field, byte[] bytes) {
    try {
      json.put(
          field, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      json.put(field + "_base64", Base64.getEncoder().encodeToString(bytes));
    }
  }
}
