package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.checkpoint.CheckpointNeed;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Checkpointing;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A checkpoint interval that leaves room between checkpoints, as {@link CheckpointNeed} has it; in
 * whole seconds, or in milliseconds where the present one is no whole number of seconds.
 */
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
    DoubleFunction<String> words = words(checkpoint);
    return new Values(
        words.apply(checkpoint.intervalMs() / 1000.0),
        words.apply(interval.target()),
        words.apply(interval.lower()),
        words.apply(interval.upper()),
        interval.missing());
  }

  /** The unit in which the present interval is a whole number: a command expects just that. */
  private static DoubleFunction<String> words(Checkpointing checkpoint) {
    return checkpoint.intervalMs() % 1000 == 0
        ? seconds -> Math.round(seconds) + " s"
        : seconds -> Math.round(seconds * 1000) + " ms";
  }
}
