package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** A rule pack that was refused, as JSON: where it lies, and everything that is wrong with it. */
public final class RefusalJson {
  private RefusalJson() {}

  public static byte[] write(
      String topic, int partition, long offset, long at, List<String> errors) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("v", Fields.VERSION).put("kind", "rules_refused").put("ts", at);
    json.put("time", Instant.ofEpochMilli(at).toString());
    json.put("topic", topic).put("partition", partition).put("offset", offset);
    errors.forEach(json.putArray("errors")::add);
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a refusal", e);
    }
  }
}
