package io.flinksustain.monitor.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/**
 * The kinds FlinkDeployment and FlinkSessionJob, read as trees of JSON: the classes that belong to
 * a version of the operator break on values that came with a later one.
 */
public final class FlinkDeployments {
  public static final ResourceDefinitionContext KIND = kind("FlinkDeployment", "flinkdeployments");

  /** A job that is submitted to the session cluster of a FlinkDeployment. */
  public static final ResourceDefinitionContext SESSION_JOBS =
      kind("FlinkSessionJob", "flinksessionjobs");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FlinkDeployments() {}

  private static ResourceDefinitionContext kind(String name, String plural) {
    return new ResourceDefinitionContext.Builder()
        .withGroup("flink.apache.org")
        .withVersion("v1beta1")
        .withKind(name)
        .withPlural(plural)
        .withNamespaced(true)
        .build();
  }

  /** The whole resource. */
  public static JsonNode tree(KubernetesClient client, GenericKubernetesResource resource) {
    try {
      return MAPPER.readTree(client.getKubernetesSerialization().asJson(resource));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the client wrote no JSON", e);
    }
  }
}
