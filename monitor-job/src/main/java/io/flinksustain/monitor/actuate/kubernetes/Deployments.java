package io.flinksustain.monitor.actuate.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.flinksustain.monitor.kubernetes.FlinkDeployments;
import io.flinksustain.report.JobRef;

/**
 * FlinkDeployments on an API server.
 *
 * @param client with the rights to get and patch them
 */
record Deployments(KubernetesClient client) {
  /** Our name as the manager of fields. */
  static final String MANAGER = "flink-sustain";

  private static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(MANAGER)
          .build();

  /** The deployment of a job; null when there is none. */
  JsonNode get(JobRef job) {
    GenericKubernetesResource found = resource(job).get();
    return found == null ? null : FlinkDeployments.tree(client, found);
  }

  void patch(JobRef job, ObjectNode mergePatch) {
    resource(job).patch(MERGE, mergePatch.toString());
  }

  void create(Event event) {
    client.v1().events().inNamespace(event.getMetadata().getNamespace()).resource(event).create();
  }

  /** For people, who asked for what. */
  static String words(JobRef job) {
    return "FlinkDeployment " + job.namespace() + '/' + job.deployment();
  }

  private Resource<GenericKubernetesResource> resource(JobRef job) {
    return client
        .genericKubernetesResources(FlinkDeployments.KIND)
        .inNamespace(job.namespace())
        .withName(job.deployment());
  }
}
