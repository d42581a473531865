package io.flinksustain.monitor.decode;

import io.flinksustain.flink.FlinkLimits;
import io.flinksustain.report.Interner;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.signal.PartitionLabel;
import io.flinksustain.signal.Scope;
import io.flinksustain.wire.WireException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Finds job, process and entity of a sample in its labels, which Flink's reporters name alike.
 *
 * @param cluster where no label names one
 * @param deploymentLabels labels that may hold the deployment, the first one present counts
 * @param container of a task manager in its pod
 */
record SampleLabels(String cluster, List<String> deploymentLabels, String container)
    implements Serializable {
  private static final List<String> CLUSTER =
      List.of("cluster", "k8s.cluster.name", "k8s_cluster_name");
  private static final List<String> NAMESPACE =
      List.of("namespace", "k8s.namespace.name", "k8s_namespace_name", "kubernetes_namespace");

  /** On Kubernetes a task manager has the id of its pod, which is how cAdvisor names it. */
  private static final List<String> POD = List.of("pod", "k8s.pod.name", "k8s_pod_name");

  private static final List<String> CONTAINER =
      List.of("container", "k8s.container.name", "k8s_container_name");

  /** True when the name of a metric is among the labels that tell where its samples belong. */
  boolean needName() {
    return deploymentLabels.contains("__name__");
  }

  /**
   * Where a sample belongs; {@link Place#NOWHERE} for what is measured beside a task manager.
   *
   * @throws WireException when a label is missing or wrong
   */
  Place place(Scope scope, Map<String, String> labels) {
    if (isBeside(scope, labels)) {
      return Place.NOWHERE;
    }
    String vertex = vertex(scope, labels);
    int subtask = subtask(scope, labels);
    int attempt = attempt(scope, labels);
    JobRef job = job(scope, labels);
    return Place.of(
        job,
        process(scope, labels),
        host(labels),
        scope,
        vertex,
        subtask,
        attempt,
        scope == Scope.OPERATOR ? PartitionLabel.atLeast(labels) : Double.NaN);
  }

  /**
   * cAdvisor counts for each container of a pod, for its pause container, and once more for the pod
   * as a whole, without a label container; together they would go up and down.
   */
  private boolean isBeside(Scope scope, Map<String, String> labels) {
    return scope == Scope.TM
        && !labels.containsKey("tm_id")
        && !first(labels, POD, "").isEmpty()
        && !first(labels, CONTAINER, "").equals(container);
  }

  private JobRef job(Scope scope, Map<String, String> labels) {
    String in = first(labels, CLUSTER, cluster);
    String namespace = first(labels, NAMESPACE, "");
    if (scope == Scope.JM || scope == Scope.TM) {
      return JobRef.ofProcess(in, namespace);
    }
    String name = labels.getOrDefault("job_name", "");
    String deployment = first(labels, deploymentLabels, name);
    if (deployment.isEmpty()) {
      throw missing("job_name", scope);
    }
    String id = needed(labels, "job_id", scope);
    return Interner.JOBS.get(new JobRef(in, namespace, deployment, id, Interner.IDS.get(name)));
  }

  private String process(Scope scope, Map<String, String> labels) {
    boolean ofJobManager = scope == Scope.JM || scope == Scope.JOB;
    if (ofJobManager) {
      return Report.JOB_MANAGER;
    }
    String pod = scope == Scope.TM ? first(labels, POD, "") : "";
    return labels.containsKey("tm_id") || pod.isEmpty() ? needed(labels, "tm_id", scope) : pod;
  }

  private String host(Map<String, String> labels) {
    return Interner.IDS.get(labels.getOrDefault("host", ""));
  }

  private String vertex(Scope scope, Map<String, String> labels) {
    return perSubtask(scope) ? needed(labels, "task_id", scope) : "";
  }

  private int subtask(Scope scope, Map<String, String> labels) {
    return perSubtask(scope)
        ? number(
            "subtask_index",
            needed(labels, "subtask_index", scope),
            FlinkLimits.MAX_PARALLELISM - 1)
        : 0;
  }

  private int attempt(Scope scope, Map<String, String> labels) {
    return perSubtask(scope)
        ? number(
            "task_attempt_num", labels.getOrDefault("task_attempt_num", "0"), Integer.MAX_VALUE)
        : 0;
  }

  private static boolean perSubtask(Scope scope) {
    return scope == Scope.TASK || scope == Scope.OPERATOR;
  }

  private static String first(Map<String, String> labels, List<String> names, String otherwise) {
    for (String name : names) {
      String value = labels.get(name);
      if (value != null && !value.isEmpty()) {
        return Interner.IDS.get(value);
      }
    }
    return Interner.IDS.get(otherwise);
  }

  private static String needed(Map<String, String> labels, String name, Scope scope) {
    String value = labels.get(name);
    if (value == null || value.isEmpty()) {
      throw missing(name, scope);
    }
    return Interner.IDS.get(value);
  }

  private static int number(String label, String value, int max) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the bounds.
    }
    throw new WireException(
        "'" + Texts.shortened(value) + "' is not a whole number from 0 to " + max,
        "label " + label,
        "keep Flink's own labels as they are");
  }

  private static WireException missing(String label, Scope scope) {
    return new WireException(
        "needed label '" + label + "' is missing",
        "sample of scope " + scope.wireName(),
        "let Flink's labels through to Kafka");
  }
}
