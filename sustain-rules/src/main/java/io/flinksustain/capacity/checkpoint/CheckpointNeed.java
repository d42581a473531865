package io.flinksustain.capacity.checkpoint;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.fact.Checkpointing;

/**
 * Interval of checkpoints, in seconds, from the 99th percentile of their duration.
 *
 * <p>An interval of 1.5 times that leaves room between two checkpoints. Four times is the upper
 * bound, because what is replayed after a failure grows with it.
 *
 * <pre>
 *   p99    interval
 *   40 s   60 (60 to 160)
 *    2 s    3 (3 to 8)
 * </pre>
 */
public final class CheckpointNeed {
  private static final double ROOM = 1.5;
  private static final double MOST = 4;

  /** A percentile of one checkpoint is worth a third, of ten 0.83. */
  private static final double HALF_WORTH = 2;

  private CheckpointNeed() {}

  /** The least interval that leaves room, in whole seconds. */
  public static Estimate interval(Checkpointing checkpoint) {
    return isKnown(checkpoint)
        ? of(checkpoint).map(Math::ceil)
        : Estimate.unknown("checkpoints that were completed");
  }

  private static boolean isKnown(Checkpointing checkpoint) {
    return checkpoint != null && checkpoint.intervalMs() > 0 && checkpoint.p99DurationMs() > 0;
  }

  private static Estimate of(Checkpointing checkpoint) {
    double p99 = checkpoint.p99DurationMs() / 1000;
    long completed =
        checkpoint.history().stream().filter(c -> c.status().equals("COMPLETED")).count();
    // The percentile is known, so there was one at least.
    double worth = Math.max(1, completed) / (Math.max(1, completed) + HALF_WORTH);
    Estimate need = Estimate.of(p99 * ROOM, p99 * ROOM, p99 * MOST, worth);
    return completed < 10 ? need.wanting("the duration of more checkpoints") : need;
  }
}
