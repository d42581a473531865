package io.flinksustain.capacity.memory;

import io.flinksustain.capacity.Estimate;

/**
 * Managed memory of a task manager, in bytes, from how RocksDB's block cache answers.
 *
 * <p>How many more reads a larger cache would answer is not known before it was tried, so a cache
 * that is full, answers less than 90 % and misses more than 10 reads/s gets a step of 512 MiB. The
 * upper bound is twice what it has, or that step where it is more. A cache that answers, or has
 * room, is left as it is. It could be smaller then; by how much nobody can tell from outside.
 */
public final class ManagedNeed {
  private static final double ENOUGH_HITS = 0.9;
  private static final double FULL = 0.9;
  private static final double FEW_MISSES = 10;
  private static final double STEP = 512L << 20;
  private static final double STEP_TRUST = 0.5;
  private static final double ENOUGH_TRUST = 0.7;

  private ManagedNeed() {}

  /**
   * Managed memory.
   *
   * @param managed bytes now
   * @param hits of the cache per second
   * @param misses of the cache per second
   * @param used share of the cache in use, 0 to 1
   */
  public static Estimate of(double managed, double hits, double misses, double used) {
    if (Double.isNaN(managed + hits + misses + used)) {
      return Estimate.unknown("RocksDB's native metrics of its block cache");
    }
    boolean answers = misses <= FEW_MISSES || hits / (hits + misses) >= ENOUGH_HITS;
    return answers || used < FULL
        ? Estimate.of(0, managed, managed, ENOUGH_TRUST).wanting("the hits of a smaller cache")
        : Estimate.of(managed, managed + STEP, Math.max(2 * managed, managed + STEP), STEP_TRUST)
            .wanting("the hits of a larger cache");
  }
}
