package io.flinksustain.monitor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.kubernetes.FlinkDeployments;
import io.flinksustain.report.JobRef;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Does with the status of one deployment what Flink's operator would do. */
public final class FakeOperator {
  private final KubernetesClient client;
  private final Resource<GenericKubernetesResource> deployment;

  public FakeOperator(KubernetesClient client, JobRef job) {
    this.client = client;
    this.deployment =
        client
            .genericKubernetesResources(FlinkDeployments.KIND)
            .inNamespace(job.namespace())
            .withName(job.deployment());
  }

  /** The job runs with the spec as it is. */
  public void reconcile() {
    status(Manifests::reconciled);
  }

  /** Changes the deployment, of which only the status is kept. */
  public void status(UnaryOperator<ObjectNode> change) {
    deployment.editStatus(
        found -> {
          ObjectNode after = change.apply(tree(found));
          found.setAdditionalProperty("status", map(after.path("status")));
          return found;
        });
  }

  public JsonNode spec() {
    return tree(deployment.get()).path("spec");
  }

  private ObjectNode tree(GenericKubernetesResource resource) {
    return Manifests.tree(client.getKubernetesSerialization().asJson(resource));
  }

  private Map<?, ?> map(JsonNode node) {
    return client.getKubernetesSerialization().unmarshal(node.toString(), Map.class);
  }
}
