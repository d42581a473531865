package io.flinksustain.monitor.observe;

import io.flinksustain.report.JobRef;
import java.io.Serializable;

/**
 * The name of a Flink cluster. One that options name has a name alone; one that was found in
 * Kubernetes is called by where it is, {@code eu1/payments/fraud}, since each is a cluster of its
 * own.
 *
 * @param platform the name that its jobs have as that of their cluster
 * @param namespace of Kubernetes; empty for one that options name
 * @param deployment the FlinkDeployment; empty for one that options name
 */
record ClusterName(String platform, String namespace, String deployment) implements Serializable {

  /** Reads what {@link #toString} wrote. */
  static ClusterName parse(String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 3
        ? new ClusterName(parts[0], parts[1], parts[2])
        : new ClusterName(text, "", "");
  }

  boolean isInKubernetes() {
    return !deployment.isEmpty();
  }

  /** Stands for no job of it. */
  JobRef process() {
    return JobRef.ofProcess(platform, namespace);
  }

  @Override
  public String toString() {
    return isInKubernetes() ? platform + '/' + namespace + '/' + deployment : platform;
  }
}
