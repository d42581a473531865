package io.flinksustain.fact;

import java.util.Map;

/**
 * The latest fact of each kind about one job; a part that was never heard of is null.
 *
 * @param topology the graph, without which there is no verdict about the place of a problem
 * @param resource what Kubernetes says of its deployment; null outside of Kubernetes, too
 * @param pods what Kubernetes says of its processes; null outside of Kubernetes, too
 */
public record JobFacts(
    Topology topology,
    Checkpointing checkpoint,
    Deployment deployment,
    Failures exception,
    Resource resource,
    Pods pods) {
  /** Nothing known yet. */
  public static final JobFacts NONE = new JobFacts(null, null, null, null, null, null);

  /** Whether the job is known to have ended. */
  public boolean hasEnded() {
    return topology != null && topology.hasEnded();
  }

  /** The annotations of its deployment; null when they are not known. */
  public Map<String, String> annotations() {
    return resource != null && resource.wasRead() ? resource.annotations() : null;
  }

  /** These facts with {@code fact} in place of the earlier one of its kind. */
  public JobFacts with(Fact fact) {
    return new JobFacts(
        fact.topology() != null ? fact.topology() : topology,
        fact.checkpoint() != null ? fact.checkpoint() : checkpoint,
        fact.deployment() != null ? fact.deployment() : deployment,
        fact.exception() != null ? fact.exception() : exception,
        fact.resource() != null ? fact.resource() : resource,
        fact.pods() != null ? fact.pods() : pods);
  }
}
