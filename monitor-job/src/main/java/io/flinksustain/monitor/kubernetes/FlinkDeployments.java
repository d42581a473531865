package io.flinksustain.monitor.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/**
 * The kind FlinkDeployment, read as trees of JSON: the classes that belong to a version of the
 * operator break on values that came with a later one.
 */
public final class FlinkDeployments {
  public static final ResourceDefinitionContext KIND =
      new ResourceDefinitionContext.Builder()
          .withGroup("flink.apache.org")
          .withVersion("v1beta1")
          .withKind("FlinkDeployment")
          .withPlural("flinkdeployments")
          .withNamespaced(true)
          .build();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FlinkDeployments() {}

  /** The whole resource. */
  public static JsonNode tree(KubernetesClient client, GenericKubernetesResource resource) {
    try {
      return MAPPER.readTree(client.getKubernetesSerialization().asJson(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the client wrote no JSON", e);
    }
  }
}
