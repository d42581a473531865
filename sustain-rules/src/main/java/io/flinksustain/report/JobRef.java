package io.flinksustain.report;

import java.io.Serializable;

/**
 * Which job something is about.
 *
 * @param cluster the Kubernetes or Flink cluster, as the platform names it
 * @param namespace the namespace, empty outside Kubernetes
 * @param deployment the stable name of the job: its FlinkDeployment or FlinkSessionJob, or the job
 *     name where there is neither
 * @param jobId Flink's job id, 32 hexadecimal digits; it changes with every redeployment
 * @param jobName Flink's job name
 */
public record JobRef(
    String cluster, String namespace, String deployment, String jobId, String jobName)
    implements Serializable {

  /** The key that outlives redeployments: {@code cluster/namespace/deployment}. */
  public String key() {
    return cluster + '/' + namespace + '/' + deployment;
  }

  /** About how many bytes of heap it takes. */
  long heapBytes() {
    int characters =
        cluster.length()
            + namespace.length()
            + deployment.length()
            + jobId.length()
            + jobName.length();
    return 6L * Interner.STRING_BYTES + characters;
  }

  /** Stands for no job: what a process measured about itself, until the jobs on it are known. */
  public static JobRef ofProcess(String cluster, String namespace) {
    return new JobRef(cluster, namespace, "", "", "");
  }

  /** False for {@link #ofProcess}. */
  public boolean isJob() {
    return !jobId.isEmpty();
  }
}
