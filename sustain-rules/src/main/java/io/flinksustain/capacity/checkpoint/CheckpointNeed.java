package io.flinksustain.capacity.checkpoint;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.fact.Checkpointing;

/**
 * Interval and timeout of checkpoints, in seconds, from the 99th percentile of their duration.
 *
 * <p>An interval of 1.5 times that leaves room between two checkpoints. Four times is the upper
 * bound, because what is replayed after a failure grows with it. The timeout is to end what hangs
 * and nothing else: five times, from 2 to 10, and not less than a minute.
 *
 * <pre>
 *   p99    interval          timeout
 *   40 s   60 (60 to 160)    200 (80 to 400)
 *    2 s    3 (3 to 8)        60 (60 to 60)
 * </pre>
 */
public final class CheckpointNeed {
  private static final double ROOM = 1.5;
  private static final double MOST = 4;
  private static final double LEAST_TIMEOUT = 2;
  private static final double TIMEOUT = 5;
  private static final double MOST_TIMEOUT = 10;
  private static final double MINUTE = 60;

  /** A percentile of one checkpoint is worth a third, of ten 0.83. */
  private static final double HALF_WORTH = 2;

  private CheckpointNeed() {}

  /** The least interval that leaves room, in whole seconds. */
  public static Estimate interval(Checkpointing checkpoint) {
    return isKnown(checkpoint) ? of(checkpoint, ROOM, ROOM, MOST).map(Math::ceil) : unknown();
  }

  /** The timeout, in whole seconds. */
  public static Estimate timeout(Checkpointing checkpoint) {
    return isKnown(checkpoint)
        ? of(checkpoint, LEAST_TIMEOUT, TIMEOUT, MOST_TIMEOUT).map(Math::ceil).atLeast(MINUTE)
        : unknown();
  }

  private static boolean isKnown(Checkpointing checkpoint) {
    return checkpoint != null && checkpoint.intervalMs() > 0 && checkpoint.p99DurationMs() > 0;
  }

  private static Estimate unknown() {
    return Estimate.unknown("checkpoints that were completed");
  }

  private static Estimate of(Checkpointing checkpoint, double lower, double target, double upper) {
    double p99 = checkpoint.p99DurationMs() / 1000;
    long completed =
        checkpoint.history().stream().filter(c -> c.status().equals("COMPLETED")).count();
    // The percentile is known, so there was one at least.
    double worth = Math.max(1, completed) / (Math.max(1, completed) + HALF_WORTH);
    Estimate need = Estimate.of(p99 * lower, p99 * target, p99 * upper, worth);
    return completed < 10 ? need.wanting("the duration of more checkpoints") : need;
  }
}
