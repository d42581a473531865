package io.flinksustain.monitor.observe;

import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Tells the enumerator which Flink clusters there are in a namespace of Kubernetes.
 *
 * @param platform the name of the Kubernetes cluster
 * @param namespace that was looked at
 * @param workloads all that can be made sense of
 * @param unclear names of the deployments of which nobody can tell what they are at present
 */
record NamespaceSeen(
    String platform, String namespace, List<Workload> workloads, List<String> unclear)
    implements SourceEvent {

  /** Whether a cluster is one that this look was to find, and did not. */
  boolean isGone(ClusterName name) {
    return name.isInKubernetes()
        && name.platform().equals(platform)
        && name.namespace().equals(namespace)
        && !unclear.contains(name.deployment())
        && workloads.stream().noneMatch(workload -> workload.name().equals(name));
  }
}
