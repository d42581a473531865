package io.flinksustain.monitor.observe.kubernetes;

import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/** Pods as Flink and its operator label them. */
public final class FlinkPods {
  public static final String KILLED_AT = "2026-11-20T17:30:10Z";

  private FlinkPods() {}

  /** A task manager that has run from its start on. */
  public static Pod taskManager(String deployment, String name) {
    return pod(deployment, name, "taskmanager", status(0));
  }

  /** A task manager that was killed for its memory and started again. */
  public static Pod killed(String deployment, String name) {
    return pod(deployment, name, "taskmanager", ended("OOMKilled", 137));
  }

  static Pod jobManager(String deployment, String name) {
    return pod(deployment, name, "jobmanager", status(0));
  }

  /** A task manager that no node has room for. */
  static Pod unplaced(String deployment, String name, String why) {
    return new PodBuilder(taskManager(deployment, name))
        .withNewStatus()
        .withPhase("Pending")
        .addNewCondition()
        .withType("PodScheduled")
        .withStatus("False")
        .withReason("Unschedulable")
        .withMessage(why)
        .withLastTransitionTime(KILLED_AT)
        .endCondition()
        .endStatus()
        .build();
  }

  static ContainerStatus ended(String reason, int exitCode) {
    return new ContainerStatusBuilder(status(1))
        .withLastState(
            new ContainerStateBuilder()
                .withNewTerminated()
                .withReason(reason)
                .withExitCode(exitCode)
                .withFinishedAt(KILLED_AT)
                .endTerminated()
                .build())
        .build();
  }

  private static ContainerStatus status(int restarts) {
    return new ContainerStatusBuilder()
        .withName("flink-main-container")
        .withImage("flink")
        .withImageID("flink")
        .withReady(true)
        .withRestartCount(restarts)
        .build();
  }

  static Pod pod(String deployment, String name, String role, ContainerStatus status) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("payments")
        .withLabels(Map.of("app", deployment, "component", role))
        .endMetadata()
        .withNewSpec()
        // On a real API server nobody runs it, and its status stays as the test says.
        .withSchedulerName("nobody")
        .withAutomountServiceAccountToken(false)
        .addNewContainer()
        .withName("flink-main-container")
        .withImage("flink")
        .withNewResources()
        .withRequests(Map.of("cpu", new Quantity("500m"), "memory", new Quantity("2Gi")))
        .withLimits(Map.of("cpu", new Quantity("1"), "memory", new Quantity("2Gi")))
        .endResources()
        .endContainer()
        .endSpec()
        .withNewStatus()
        .withPhase("Running")
        .withContainerStatuses(status)
        .endStatus()
        .build();
  }
}
