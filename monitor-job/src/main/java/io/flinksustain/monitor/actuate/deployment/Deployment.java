package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.wire.Json;

/**
 * A tolerant view of a FlinkDeployment: what is not there reads as empty.
 *
 * @param json the whole resource
 */
public record Deployment(JsonNode json) {
  /**
   * Before the names of what the actuator notes down. Not that of policies, under which teams write
   * and where a name that is none makes a job advice only.
   */
  private static final String PREFIX = "flinksustain.io/";

  static final String COMMAND = PREFIX + "command";
  static final String CHANGE = PREFIX + "change";
  static final String UNDO = PREFIX + "undo";

  public ObjectNode spec() {
    return object(json.path("spec"));
  }

  JsonNode status() {
    return json.path("status");
  }

  JsonNode metadata() {
    return json.path("metadata");
  }

  long generation() {
    return metadata().path("generation").asLong();
  }

  /** The generation that the operator has worked with; older ones say it only beside the spec. */
  long observedGeneration() {
    JsonNode observed = status().path("observedGeneration");
    return observed.isMissingNode()
        ? kept("lastReconciledSpec").at("/resource_metadata/metadata/generation").asLong()
        : observed.asLong();
  }

  String resourceVersion() {
    return metadata().path("resourceVersion").asText();
  }

  /** One of our annotations; empty when it is not there. */
  String annotation(String name) {
    return metadata().path("annotations").path(name).asText("");
  }

  boolean isApplication() {
    return spec().path("job").isObject();
  }

  boolean isSuspended() {
    return "suspended".equalsIgnoreCase(spec().path("job").path("state").asText());
  }

  /** The spec that the operator worked with last; empty when it says none. */
  ObjectNode lastReconciledSpec() {
    return specOf(kept("lastReconciledSpec"));
  }

  /** The spec with which the job ran last; empty when the operator says none. */
  ObjectNode lastStableSpec() {
    return specOf(kept("lastStableSpec"));
  }

  /** The operator keeps specs as text. */
  private JsonNode kept(String field) {
    return read(status().path("reconciliationStatus").path(field).asText(""));
  }

  /** Newer operators keep the spec with its metadata beside it, older ones the spec alone. */
  private static ObjectNode specOf(JsonNode kept) {
    return object(kept.path("spec").isObject() ? kept.path("spec") : kept);
  }

  /** The tree of some JSON; an empty object when it is none. */
  static JsonNode read(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }
}
