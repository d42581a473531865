package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.checkpoint.CheckpointNeed;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Checkpointing;
import java.util.Optional;

/** A checkpoint interval that leaves room between checkpoints, as {@link CheckpointNeed} has it. */
final class CheckpointInterval {
  private CheckpointInterval() {}

  static Optional<Values> lengthen(Diagnosis diagnosis, Scene scene, JobHistory history) {
    Checkpointing checkpoint = scene.window().facts().checkpoint();
    Estimate interval = CheckpointNeed.interval(checkpoint);
    // NaN compares false: what is not known lengthens nothing.
    return interval.target() * 1000 > (checkpoint == null ? Double.NaN : checkpoint.intervalMs())
        ? Optional.of(values(checkpoint, interval))
        : Optional.empty();
  }

  private static Values values(Checkpointing checkpoint, Estimate interval) {
    return new Values(
        seconds(Math.ceil(checkpoint.intervalMs() / 1000.0)),
        seconds(interval.target()),
        seconds(interval.lower()),
        seconds(interval.upper()),
        interval.missing());
  }

  private static String seconds(double whole) {
    return Math.round(whole) + " s";
  }
}
