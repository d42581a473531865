package io.flinksustain.capacity.history;

/**
 * Where the buckets of a histogram lie: each 5 % wider than the one before.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Axis {
  /** Records per second; the first bucket is 1 wide. */
  RATE(1),
  /** Bytes; the first bucket is 10 MB wide. */
  BYTES(1e7),
  /** Cores; the first bucket is 0.01 wide. */
  CORES(0.01);

  private static final double GROWTH = 1.05;

  private final double first;

  Axis(double first) {
    this.first = first;
  }

  /** On RATE 0.5 is in bucket 0, 1 in bucket 1, 100 in bucket 36. */
  int bucket(double value) {
    return (int) Math.floor(Math.log(value * (GROWTH - 1) / first + 1) / Math.log(GROWTH));
  }

  /** Where a bucket begins; the one before it ends there. On RATE 36 begins at 95.8. */
  double start(int bucket) {
    return first * (Math.pow(GROWTH, bucket) - 1) / (GROWTH - 1);
  }
}
