package io.flinksustain.benchmarks.watched;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;

/** Lets records through at a rate that may change over time. */
final class ProfiledRate<SplitT extends SourceSplit> implements RateLimiter<SplitT> {
  /** Records go out in bursts of this length, so that a source does not wake up for each. */
  private static final long TICK_NANOS = 5_000_000;

  /** What was missed under backpressure is not caught up beyond this. */
  private static final long LAG_NANOS = 100_000_000;

  private final Steps rate;
  private final int subtasks;
  private final LongSupplier millis;
  private final LongSupplier nanos;
  private long dueNanos;

  /**
   * The share of one subtask.
   *
   * @param rate records a second of all subtasks together
   * @param subtasks that there are now; a rescale in place changes their number
   */
  ProfiledRate(Steps rate, int subtasks) {
    this(rate, subtasks, System::currentTimeMillis, System::nanoTime);
  }

  /** With the clocks of the rate, epoch milliseconds, and of what is due. */
  ProfiledRate(Steps rate, int subtasks, LongSupplier millis, LongSupplier nanos) {
    this.rate = rate;
    this.subtasks = subtasks;
    this.millis = millis;
    this.nanos = nanos;
    dueNanos = nanos.getAsLong();
  }

  @Override
  public CompletionStage<Void> acquire(int permits) {
    long now = nanos.getAsLong();
    double share = rate.at(millis.getAsLong()) / subtasks;
    dueNanos = Math.max(dueNanos, now - LAG_NANOS) + (long) (permits * 1e9 / share);
    long ahead = dueNanos - now;
    return ahead < TICK_NANOS ? CompletableFuture.completedFuture(null) : after(ahead);
  }

  private static CompletionStage<Void> after(long nanos) {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS));
  }
}
