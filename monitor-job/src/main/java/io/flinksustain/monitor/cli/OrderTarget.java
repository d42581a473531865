package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Lanes;
import io.flinksustain.steer.Scope;
import io.flinksustain.text.Nearest;
import java.util.SortedSet;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What an order is for: one job, a lane, or everything. */
final class OrderTarget {
  @ArgGroup private One one = new One();

  /** Not both of them. */
  private static final class One {
    @Option(
        names = "--job",
        paramLabel = "JOB",
        description = "Only for this job, by its key or its deployment.")
    private String job;

    @Option(
        names = "--lane",
        paramLabel = "LANE",
        description =
            "Only for this lane: cluster/namespace, or as the policy names it. Without either it is"
                + " for everything.")
    private String lane;
  }

  /**
   * The scope that a person means.
   *
   * @param warning takes a sentence about a lane that may be a slip
   */
  Scope of(Session session, Consumer<String> warning) {
    if (one.job != null) {
      return Scope.ofJob("", LiveCommand.job(one.job, session));
    }
    if (one.lane == null) {
      return Scope.EVERYTHING;
    }
    SortedSet<String> usual = Lanes.usual(session.ledger().jobs());
    if (!usual.contains(one.lane)) {
      String near = Nearest.hint(one.lane, usual);
      warning.accept(
          "no job that is known is in a lane '%s', unless a policy says so%s"
              .formatted(one.lane, near.isEmpty() ? "" : "; " + near));
    }
    return Scope.ofLane(one.lane);
  }
}
