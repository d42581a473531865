package io.flinksustain.monitor.observe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Autoscaler;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.SizingKeys;
import io.flinksustain.policy.PolicyBook;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a FlinkDeployment. What is not there reads as empty, and what later operators added is
 * passed over; only a part that is of another form than all of them write is refused.
 */
final class ResourceReader {
  private final JsonNode deployment;
  private final JsonNode spec;
  private final JsonNode job;

  /**
   * @throws MalformedException when it cannot be made sense of
   */
  ResourceReader(JsonNode deployment) {
    this.deployment = deployment;
    this.spec = object(deployment, "spec");
    if (spec.isMissingNode()) {
      throw new MalformedException("it has no spec");
    }
    this.job = object(spec, "job");
  }

  /** Whether it is the deployment of one job, and no session. */
  boolean isApplication() {
    return job.isObject();
  }

  Resource resource() {
    JsonNode metadata = object(deployment, "metadata");
    JsonNode status = object(deployment, "status");
    Map<String, String> configuration = new TreeMap<>();
    flatten("", object(spec, "flinkConfiguration"), configuration);
    return new Resource(
        "",
        annotations(object(metadata, "annotations")),
        metadata.path("generation").asLong(),
        status.path("observedGeneration").asLong(),
        status.path("lifecycleState").asText(""),
        spec.path("flinkVersion").asText(""),
        spec.path("image").asText(""),
        number(job, "parallelism"),
        job.path("state").asText(""),
        job.path("upgradeMode").asText(""),
        SizingKeys.withoutCredentials(job.path("initialSavepointPath").asText("")),
        Autoscaler.of(configuration::get).scales(),
        SizingKeys.of(configuration));
  }

  private static Map<String, String> annotations(JsonNode all) {
    Map<String, String> ours = new TreeMap<>();
    all.properties().stream()
        .filter(entry -> entry.getKey().startsWith(PolicyBook.ANNOTATION_PREFIX))
        .forEach(entry -> ours.put(entry.getKey(), entry.getValue().asText("")));
    return ours;
  }

  /** Newer operators take nested keys, too. */
  private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = prefix + entry.getKey();
      if (entry.getValue().isObject()) {
        flatten(key + '.', entry.getValue(), flat);
      } else {
        flat.put(key, entry.getValue().asText(""));
      }
    }
  }

  private static int number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.canConvertToInt()) {
      throw new MalformedException("'" + field + "' is not a number but " + value);
    }
    return value.intValue();
  }

  /** A part; missing when it is null, too. */
  private static JsonNode object(JsonNode node, String field) {
    JsonNode part = node.path(field);
    if (part.isNull()) {
      return part.path(field);
    }
    if (!part.isObject() && !part.isMissingNode()) {
      throw new MalformedException("'" + field + "' is not an object but " + part);
    }
    return part;
  }
}
