package io.flinksustain.monitor.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The schema of the operator's own CRD, in which fields that it does not name are mistakes: an API
 * server would leave them out without a word.
 *
 * <p>Only the list of Flink's versions is left out of it, since this CRD is older than Flink 2; a
 * test of its own compares the version with Flink's.
 */
final class FlinkDeploymentSchema {
  private static final String CRD = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
  private static final JsonSchema SCHEMA = load();

  private FlinkDeploymentSchema() {}

  static List<String> problems(JsonNode deployment) {
    return SCHEMA.validate(deployment).stream().map(m -> m.getMessage()).toList();
  }

  private static JsonSchema load() {
    try (InputStream crd = FlinkDeploymentSchema.class.getResourceAsStream(CRD)) {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(crd);
      ObjectNode schema = (ObjectNode) root.at("/spec/versions/0/schema/openAPIV3Schema");
      ((ObjectNode) schema.at("/properties/spec/properties/flinkVersion")).remove("enum");
      ObjectNode properties = schema.withObject("/properties");
      for (String every : List.of("apiVersion", "kind")) {
        properties.putObject(every).put("type", "string");
      }
      close(schema);
      properties.putObject("metadata").put("type", "object");
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      schema.remove("x-kubernetes-int-or-string");
      if (schema.path("properties").isObject()
          && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
        schema.put("additionalProperties", false);
      }
    }
    node.forEach(FlinkDeploymentSchema::close);
  }
}
