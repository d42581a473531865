package io.flinksustain.benchmarks.fleet;

/**
 * How well a live fleet keeps its pace.
 *
 * @param written of metrics so far
 * @param lagMs how far the last report was behind its time
 * @param maxLagMs the furthest that any was, those of the first tick apart: it warms the JVM up
 */
public record Pace(Written written, long lagMs, long maxLagMs) {
  private static final long TOLERATED_MS = 1000;

  /** Whether no report after the first tick was written more than a second after its time. */
  public boolean kept() {
    return maxLagMs <= TOLERATED_MS;
  }
}
