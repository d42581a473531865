package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** FlinkDeployments for tests. */
public final class Manifests {
  /** One that runs well, as an operator leaves it. */
  public static final String STEADY =
      """
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata:
        name: fraud
        namespace: payments
        generation: 3
        resourceVersion: "71"
      spec:
        flinkVersion: v1_20
        flinkConfiguration:
          taskmanager.numberOfTaskSlots: "2"
          execution.checkpointing.interval: 30000 ms
          pipeline.jobvertex-parallelism-overrides: v1:4,v2:2
        taskManager:
          resource:
            cpu: 1
            memory: 2048m
        job:
          jarURI: local:///opt/flink/usrlib/fraud.jar
          parallelism: 4
          state: running
          upgradeMode: savepoint
      """;

  /** The same for jobs that are submitted to it. */
  public static final String SESSION = STEADY.substring(0, STEADY.indexOf("  job:"));

  /** A job for that. */
  public static final String SESSION_JOB =
      """
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkSessionJob
      metadata:
        name: orders
        namespace: payments
        annotations: {sustain.io/mode: approve, team: orders}
      spec:
        deploymentName: fraud
        job:
          jarURI: https://jars.example/orders.jar
          parallelism: 2
          state: running
          upgradeMode: savepoint
      """;

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Manifests() {}

  public static ObjectNode tree(String yaml) {
    try {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static ObjectNode spec(String yaml) {
    return (ObjectNode) tree(yaml).path("spec");
  }

  /** As the operator leaves a deployment that runs with its spec. */
  public static ObjectNode reconciled(ObjectNode deployment) {
    ObjectNode status = deployment.putObject("status");
    status.put("observedGeneration", deployment.path("metadata").path("generation").asLong());
    status.put("lifecycleState", "STABLE");
    status.putObject("jobStatus").put("state", "RUNNING");
    ObjectNode kept = YAML.createObjectNode();
    kept.set("spec", deployment.path("spec").deepCopy());
    status
        .putObject("reconciliationStatus")
        .put("lastReconciledSpec", kept.toString())
        .put("lastStableSpec", kept.toString());
    return deployment;
  }
}
