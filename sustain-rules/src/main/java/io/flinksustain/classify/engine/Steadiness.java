package io.flinksustain.classify.engine;

import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/** Whether a window shows the job at its work, and not starting, restarting or rescaling. */
final class Steadiness {
  private final long settleMs;

  Steadiness(long settleMs) {
    this.settleMs = settleMs;
  }

  /** Why nothing can be concluded from the job's load in this window; empty when it can. */
  Optional<String> disturbance(JobWindow window) {
    Topology topology = window.facts().topology();
    if (topology == null) {
      return Optional.of("the topology is not known");
    }
    if (!topology.state().equals("RUNNING")) {
      return Optional.of("the job is " + topology.state());
    }
    if (increased(window, Signal.RESTARTS)) {
      return Optional.of("the job restarted");
    }
    if (increased(window, Signal.RESCALES)) {
      return Optional.of("the job was rescaled");
    }
    return settling(window, topology);
  }

  private Optional<String> settling(JobWindow window, Topology topology) {
    long age = window.start() - topology.startedAt();
    return age < settleMs
        ? Optional.of(
            String.format(
                "the job had run for %d s when the window began, and settles for %d s",
                Math.max(0, age) / 1000, settleMs / 1000))
        : Optional.empty();
  }

  private static boolean increased(JobWindow window, Signal counter) {
    return window.stats().get(counter, Statistic.INCREASE) > 0;
  }
}
