package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * A checkpoint interval that leaves room between checkpoints.
 *
 * <p>1.5 times the 99th percentile of their duration, in whole seconds: 40 s of duration ask for an
 * interval of 60 s. Four times is the upper bound, because what is replayed after a failure grows
 * with the interval.
 */
final class CheckpointInterval {
  private static final double ROOM = 1.5;
  private static final double MOST = 4;

  private CheckpointInterval() {}

  static Optional<Values> lengthen(Diagnosis diagnosis, JobWindow window) {
    return Optional.ofNullable(window.facts().checkpoint())
        .filter(c -> c.intervalMs() > 0 && c.p99DurationMs() > 0)
        .filter(c -> seconds(c.p99DurationMs() * ROOM) * 1000 > c.intervalMs())
        .map(CheckpointInterval::values);
  }

  private static Values values(Checkpointing checkpoint) {
    long proposed = seconds(checkpoint.p99DurationMs() * ROOM);
    long most = seconds(checkpoint.p99DurationMs() * MOST);
    return new Values(
        seconds((double) checkpoint.intervalMs()) + " s",
        proposed + " s",
        proposed + " s",
        most + " s");
  }

  private static long seconds(double milliseconds) {
    return (long) Math.ceil(milliseconds / 1000);
  }
}
