package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.memory.NetworkNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import java.util.Optional;

/**
 * As much network memory as the graph asks for, as {@link NetworkNeed} has it, in whole MiB. Where
 * there is as much already, or it is not known how much, it is left to a person.
 */
final class NetworkMemory {
  private NetworkMemory() {}

  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    JobFacts facts = scene.window().facts();
    return Optional.of(
        Optional.ofNullable(facts.deployment())
            .filter(machines -> machines.networkBytes() > 0)
            .map(machines -> values(machines, facts.topology()))
            .orElse(Values.FOR_A_PERSON));
  }

  private static Values values(Deployment machines, Topology topology) {
    Estimate needed = NetworkNeed.of(topology, machines.slotsPerTaskManager());
    double now = machines.networkBytes();
    // NaN compares false.
    return needed.target() > now
        ? new Values(
            MemoryText.of(now),
            MemoryText.of(needed.target()),
            MemoryText.of(Math.max(needed.lower(), now)),
            MemoryText.of(needed.upper()),
            needed.missing())
        : Values.FOR_A_PERSON;
  }
}
