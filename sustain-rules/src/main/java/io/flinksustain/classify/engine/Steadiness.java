package io.flinksustain.classify.engine;

import io.flinksustain.classify.learn.Learner.Source;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a window shows the job at its work, and not starting, restarting or rescaling. */
final class Steadiness {
  private final long settleMs;

  Steadiness(long settleMs) {
    this.settleMs = settleMs;
  }

  /**
   * Why nothing can be concluded from the job's load in this window; empty when it can.
   *
   * @param catchingUp whether the job works off the backlog of its start
   */
  Optional<String> disturbance(JobWindow window, List<Source> sources, boolean catchingUp) {
    return interruption(window)
        .or(() -> settling(window))
        .or(() -> catchingUp ? catchingUp(sources) : Optional.empty());
  }

  /** Why the job was not at work all through this window; empty when it was. */
  Optional<String> interruption(JobWindow window) {
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
    return increased(window, Signal.RESCALES)
        ? Optional.of("the job was rescaled")
        : Optional.empty();
  }

  private Optional<String> settling(JobWindow window) {
    long age = age(window);
    return age < settleMs
        ? Optional.of(
            String.format(
                "the job had run for %d s when the window began, and settles for %d s",
                Math.max(0, age) / 1000, settleMs / 1000))
        : Optional.empty();
  }

  private static Optional<String> catchingUp(List<Source> sources) {
    return sources.stream().filter(Source::catchesUp).findFirst().map(Steadiness::catchingUp);
  }

  private static String catchingUp(Source source) {
    return String.format(
        Locale.ROOT,
        "the job catches up since its start: %.0f records wait, and become fewer",
        source.pending());
  }

  /** Time in RUNNING when the window began, in milliseconds. */
  static long age(JobWindow window) {
    return window.start() - window.facts().topology().startedAt();
  }

  private static boolean increased(JobWindow window, Signal counter) {
    return window.stats().get(counter, Statistic.INCREASE) > 0;
  }
}
