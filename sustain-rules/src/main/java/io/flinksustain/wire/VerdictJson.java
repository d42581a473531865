package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Symptoms, diagnoses, recommendations and alerts as JSON: the envelope that facts have, too, and
 * the parts of the noun in snake case. {@code ts} is the end of the window, {@code time} the same
 * for people; a value that is no number is null.
 */
public final class VerdictJson {
  private static final String JOB = "job";
  private static final String AT = "at";
  private static final String COST = "cost";
  private static final String MISSING = "missing";

  private static final ObjectMapper MAPPER =
      ((JsonMapper) Json.mapper())
          .rebuild()
          .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new MissingNumbers())
          .build();

  private VerdictJson() {}

  public static byte[] write(Symptom symptom) {
    return write("symptom", symptom.job(), symptom.at(), symptom);
  }

  public static byte[] write(Diagnosis diagnosis) {
    return write("diagnosis", diagnosis.job(), diagnosis.at(), diagnosis);
  }

  public static byte[] write(Recommendation recommendation) {
    return write("recommendation", recommendation.job(), recommendation.at(), recommendation);
  }

  public static byte[] write(Alert alert) {
    return write("alert", alert.job(), alert.at(), alert);
  }

  public static Symptom readSymptom(byte[] record) {
    return read("symptom", record, Symptom.class);
  }

  public static Diagnosis readDiagnosis(byte[] record) {
    return read("diagnosis", record, Diagnosis.class);
  }

  public static Recommendation readRecommendation(byte[] record) {
    return read("recommendation", record, Recommendation.class, VerdictJson::complete);
  }

  public static Alert readAlert(byte[] record) {
    return read("alert", record, Alert.class);
  }

  /** Earlier recommendations said neither what they cost nor what they would need to know. */
  private static void complete(ObjectNode recommendation) {
    if (!recommendation.has(COST)) {
      recommendation.set(COST, MAPPER.<JsonNode>valueToTree(CostEffect.UNKNOWN));
      recommendation.putArray(MISSING);
    }
  }

  private static byte[] write(String kind, JobRef job, long at, Object noun) {
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
  private static <T> T read(String kind, byte[] record, Class<T> type) {
    return read(kind, record, type, json -> {});
  }

  private static <T> T read(
      String kind, byte[] record, Class<T> type, Consumer<ObjectNode> completion) {
    Envelope envelope = Envelope.read(record);
    if (!envelope.kind().equals(kind)) {
      throw envelope.wrong("kind", "'" + kind + "'");
    }
    ObjectNode json = (ObjectNode) envelope.json();
    json.set(JOB, MAPPER.<JsonNode>valueToTree(envelope.job()));
    json.put(AT, envelope.ts());
    completion.accept(json);
    try {
      return MAPPER.treeToValue(json, type);
    } catch (IOException e) {
      throw Fields.notJson(e);
    }
  }
}
