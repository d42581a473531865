package io.flinksustain.monitor.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The latest value of each job of a subtask, for a gauge to sum up: written by the task, read by
 * reporters. A job that is not heard of again within its time no longer counts.
 *
 * <p>It is no state: after a restart it fills again with the next windows.
 */
public final class LatestByJob<V> {
  /** A job counts for so many windows after its last one. */
  private static final int WINDOWS_KEPT = 3;

  private final LongSupplier clock;
  private final Map<String, Kept<V>> byJob = new ConcurrentHashMap<>();

  /**
   * @param clock epoch milliseconds
   */
  public LatestByJob(LongSupplier clock) {
    this.clock = clock;
  }

  private record Kept<V>(V value, long until) {}

  /** Keeps the value that a window gave of a job, until the job was silent for some windows. */
  public void put(String job, V value, long windowMs) {
    byJob.put(job, new Kept<>(value, clock.getAsLong() + WINDOWS_KEPT * windowMs));
  }

  public void remove(String job) {
    byJob.remove(job);
  }

  /** The values that count now. */
  public Stream<V> values() {
    long now = clock.getAsLong();
    byJob.values().removeIf(kept -> kept.until() < now);
    return byJob.values().stream().map(Kept::value);
  }
}
