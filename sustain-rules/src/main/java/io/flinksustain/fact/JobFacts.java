package io.flinksustain.fact;

/**
 * The latest fact of each kind about one job; a part that was never heard of is null.
 *
 * @param topology the graph, without which there is no verdict about the place of a problem
 */
public record JobFacts(
    Topology topology, Checkpointing checkpoint, Deployment deployment, Failures exception) {
  /** Nothing known yet. */
  public static final JobFacts NONE = new JobFacts(null, null, null, null);

  /** Whether the job is known to have ended. */
  public boolean hasEnded() {
    return topology != null && topology.hasEnded();
  }

  /** These facts with {@code fact} in place of the earlier one of its kind. */
  public JobFacts with(Fact fact) {
    return new JobFacts(
        fact.topology() != null ? fact.topology() : topology,
        fact.checkpoint() != null ? fact.checkpoint() : checkpoint,
        fact.deployment() != null ? fact.deployment() : deployment,
        fact.exception() != null ? fact.exception() : exception);
  }
}
