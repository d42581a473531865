package io.flinksustain.benchmarks.bench.job;

import java.time.Duration;

/** Tells when a number has not changed for too long. */
final class Stall {
  private final Duration patience;
  private final Duration patienceAtFirst;
  private long last;
  private long since = System.nanoTime();

  /**
   * @param patienceAtFirst as long as the number is 0
   */
  Stall(Duration patience, Duration patienceAtFirst) {
    this.patience = patience;
    this.patienceAtFirst = patienceAtFirst;
  }

  /** Whether the number, now seen as {@code value}, stands still. */
  boolean at(long value) {
    if (value != last) {
      last = value;
      since = System.nanoTime();
    }
    Duration limit = value == 0 ? patienceAtFirst : patience;
    return System.nanoTime() - since > limit.toNanos();
  }
}
