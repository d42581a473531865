package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.memory.NetworkNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fact.Deployment;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * As much network memory as the graph asks for, as {@link NetworkNeed} has it, in whole MiB. Where
 * there is as much already, or it is not known how much, it is left to a person.
 */
final class NetworkMemory {
  private static final double MIB = 1 << 20;

  private NetworkMemory() {}

  static Optional<Values> raise(Diagnosis diagnosis, JobWindow window, JobHistory history) {
    return Optional.of(
        Optional.ofNullable(window.facts().deployment())
            .filter(machines -> machines.networkBytes() > 0)
            .map(machines -> values(machines, window))
            .orElse(Values.FOR_A_PERSON));
  }

  private static Values values(Deployment machines, JobWindow window) {
    Estimate needed = NetworkNeed.of(window.facts().topology(), machines.slotsPerTaskManager());
    double now = machines.networkBytes();
    // NaN compares false.
    return needed.target() > now
        ? new Values(
            mib(now),
            mib(needed.target()),
            mib(Math.max(needed.lower(), now)),
            mib(needed.upper()),
            needed.missing())
        : Values.FOR_A_PERSON;
  }

  private static String mib(double bytes) {
    return (long) Math.ceil(bytes / MIB) + " MiB";
  }
}
