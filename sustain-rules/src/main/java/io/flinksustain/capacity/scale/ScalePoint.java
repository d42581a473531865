package io.flinksustain.capacity.scale;

/**
 * What a vertex could take in at one parallelism.
 *
 * @param parallelism its subtasks, 1 or more
 * @param throughput records per second of all of them, above 0
 * @param at when that was last seen, epoch milliseconds
 */
public record ScalePoint(int parallelism, double throughput, long at) {
  private static final double NEWEST = 0.1;

  /** The same parallelism seen again: 1000 and then 1100 are 1010. */
  public ScalePoint again(double now, long when) {
    return new ScalePoint(parallelism, throughput + NEWEST * (now - throughput), when);
  }
}
