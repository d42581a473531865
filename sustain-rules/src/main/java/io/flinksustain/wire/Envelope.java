package io.flinksustain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.report.Interner;
import io.flinksustain.report.JobRef;
import java.io.IOException;

/** The fields that facts and readings share, and the object they stand in. */
record Envelope(JsonNode json, String kind) {

  static ObjectNode of(String kind, long ts, JobRef job) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("v", Fields.VERSION).put("kind", kind).put("ts", ts);
    json.put("cluster", job.cluster());
    json.put("namespace", job.namespace());
    json.put("deployment", job.deployment());
    json.put("job_id", job.jobId());
    json.put("job_name", job.jobName());
    return json;
  }

  static Envelope read(byte[] record) {
    try {
      JsonNode json = Json.mapper().readTree(record);
      Envelope envelope = new Envelope(json, json.path("kind").asText());
      envelope.check();
      return envelope;
    } catch (IOException e) {
      throw Fields.notJson(e);
    }
  }

  JobRef job() {
    String jobName = text("job_name");
    return new JobRef(
        neededText("cluster"), text("namespace"), text("deployment"), text("job_id"), jobName);
  }

  long ts() {
    JsonNode ts = needed("ts");
    if (!ts.canConvertToLong() || !ts.isIntegralNumber()) {
      throw wrong("ts", "milliseconds since the epoch as a whole number");
    }
    return ts.longValue();
  }

  /** The text of a field, empty where it is absent or null. */
  String text(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
      throw wrong(field, "text");
    }
    return Interner.IDS.get(value.asText(""));
  }

  String neededText(String field) {
    needed(field);
    return text(field);
  }

  /** A whole number from 0 to {@code max}, 0 where the field is absent or null. */
  int count(String field, int max) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > max) {
      throw wrong(field, "a whole number from 0 to " + max);
    }
    return value.intValue();
  }

  JsonNode needed(String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw Fields.missing(field, where());
    }
    return value;
  }

  WireException wrong(String field, String expected) {
    return new WireException(
        "'" + field + "' is not " + expected, where(), "have the producer send that");
  }

  private void check() {
    if (!json.isObject()) {
      throw new WireException(
          "the record is not a JSON object", "first byte", "check which producer writes here");
    }
    neededText("kind");
    if (needed("v").asLong() != Fields.VERSION) {
      throw Fields.unknownVersion(json.path("v").asText(), where());
    }
  }

  private String where() {
    return kind.isEmpty() ? "record" : kind;
  }
}
