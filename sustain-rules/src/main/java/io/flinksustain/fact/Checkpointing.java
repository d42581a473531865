package io.flinksustain.fact;

import java.util.List;

/**
 * How a job checkpoints, and how that went lately.
 *
 * @param intervalMs configured interval; 0 when checkpoints are off
 * @param timeoutMs configured timeout
 * @param minPauseMs configured pause between checkpoints
 * @param maxConcurrent configured number of concurrent checkpoints
 * @param mode {@code exactly_once} or {@code at_least_once}
 * @param unaligned whether unaligned checkpoints are on
 * @param stateBackend as Flink names it
 * @param storage as Flink names it
 * @param p99DurationMs 99th percentile of the end-to-end duration over Flink's history; -1 unknown
 * @param history the latest checkpoints, newest first
 */
public record Checkpointing(
    long intervalMs,
    long timeoutMs,
    long minPauseMs,
    int maxConcurrent,
    String mode,
    boolean unaligned,
    String stateBackend,
    String storage,
    double p99DurationMs,
    List<Checkpoint> history) {

  /** Only what is configured. */
  public Checkpointing withoutHistory() {
    return new Checkpointing(
        intervalMs,
        timeoutMs,
        minPauseMs,
        maxConcurrent,
        mode,
        unaligned,
        stateBackend,
        storage,
        -1,
        List.of());
  }

  /**
   * One checkpoint.
   *
   * @param id Flink's number
   * @param status COMPLETED, FAILED or IN_PROGRESS
   * @param triggeredAt milliseconds since the epoch
   * @param durationMs end-to-end
   * @param sizeBytes checkpointed bytes
   * @param savepoint whether it is one
   */
  public record Checkpoint(
      long id,
      String status,
      long triggeredAt,
      long durationMs,
      long sizeBytes,
      boolean savepoint) {}
}
