package io.flinksustain.monitor.observe;

import java.util.Map;

/**
 * What the names of the jobs of a Flink cluster have in common.
 *
 * @param cluster the first part of their names
 * @param namespace the second part; empty outside of Kubernetes
 * @param owner the deployment whose name the job has; empty where jobs have names of their own
 * @param prefix before names of their own
 */
record JobHome(String cluster, String namespace, String owner, String prefix) {

  /**
   * That of a cluster of which only the JobManager's configuration is known: in a Kubernetes
   * application cluster the owner is the cluster id.
   */
  static JobHome of(String cluster, Map<String, String> config) {
    String clusterId = config.getOrDefault("kubernetes.cluster-id", "");
    String namespace =
        clusterId.isEmpty() ? "" : config.getOrDefault("kubernetes.namespace", "default");
    boolean application = "kubernetes-application".equals(config.get("execution.target"));
    return new JobHome(cluster, namespace, application ? clusterId : "", "");
  }

  /** The third part of a job's name, unless another job has it already. */
  String base(String jobName) {
    return owner.isEmpty() ? prefix + jobName : owner;
  }
}
