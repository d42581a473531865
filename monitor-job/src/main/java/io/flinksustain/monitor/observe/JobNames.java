package io.flinksustain.monitor.observe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;

/** Gives each job of a cluster the name under which it is known for as long as it lives. */
final class JobNames {
  private JobNames() {}

  /**
   * The jobs with unique deployment names.
   *
   * <p>In a Kubernetes application cluster the deployment is the cluster id. Elsewhere it is the
   * job's name. Where two running jobs would share a name, each gets the first eight digits of its
   * job id behind it: {@code fraud-b1f1c697}.
   *
   * @param running job names by job id
   * @param config the JobManager's configuration
   */
  static List<JobRef> of(String cluster, Map<String, String> running, Map<String, String> config) {
    boolean application = "kubernetes-application".equals(config.get("execution.target"));
    String clusterId = config.getOrDefault("kubernetes.cluster-id", "");
    String namespace =
        clusterId.isEmpty() ? "" : config.getOrDefault("kubernetes.namespace", "default");
    String owner = application ? clusterId : "";
    Map<String, Long> shares =
        running.values().stream().collect(groupingBy(name -> base(owner, name), counting()));
    return running.entrySet().stream()
        .map(
            job -> {
              String base = base(owner, job.getValue());
              String unique =
                  shares.get(base) > 1 ? base + '-' + job.getKey().substring(0, 8) : base;
              return new JobRef(cluster, namespace, unique, job.getKey(), job.getValue());
            })
        .toList();
  }

  private static String base(String owner, String jobName) {
    return owner.isEmpty() ? jobName : owner;
  }
}
