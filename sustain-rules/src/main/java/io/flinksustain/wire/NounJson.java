package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A noun about a job at an instant, as JSON: the envelope that facts have, too, and the parts of
 * the noun in snake case. {@code time} is {@code ts} for people; a value that is no number is null.
 */
final class NounJson {
  private static final String JOB = "job";
  private static final String AT = "at";

  private static final ObjectMapper MAPPER =
      ((JsonMapper) Json.mapper())
          .rebuild()
          .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new MissingNumbers())
          .build();

  private NounJson() {}

  static byte[] write(String kind, JobRef job, long at, Object noun) {
    ObjectNode json = Envelope.of(kind, at, job);
    json.put("time", Instant.ofEpochMilli(at).toString());
    ObjectNode parts = MAPPER.valueToTree(noun);
    parts.remove(JOB);
    parts.remove(AT);
    json.setAll(parts);
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing a " + kind, e);
    }
  }

  /**
   * @throws WireException when the record cannot be read
   */
  static <T> T read(String kind, byte[] record, Class<T> type) {
    return read(kind, record, type, json -> {});
  }

  /**
   * Completes what earlier versions did not say, before it is read.
   *
   * @throws WireException when the record cannot be read
   */
  static <T> T read(String kind, byte[] record, Class<T> type, Consumer<ObjectNode> completion) {
    Envelope envelope = Envelope.read(record);
    if (!envelope.kind().equals(kind)) {
      throw envelope.wrong("kind", "'" + kind + "'");
    }
    ObjectNode json = (ObjectNode) envelope.json();
    json.set(JOB, tree(envelope.job()));
    json.put(AT, envelope.ts());
    completion.accept(json);
    try {
      return MAPPER.treeToValue(json, type);
    } catch (IOException e) {
      throw Fields.notJson(e);
    }
  }

  /** The mapper of nouns; callers must not reconfigure it. */
  static ObjectMapper mapper() {
    return MAPPER;
  }

  /** A part of a noun. */
  static JsonNode tree(Object part) {
    return MAPPER.valueToTree(part);
  }
}
