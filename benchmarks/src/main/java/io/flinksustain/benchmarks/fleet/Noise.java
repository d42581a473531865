package io.flinksustain.benchmarks.fleet;

/** Cheap numbers that look random and depend on nothing but what they are made from. */
final class Noise {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private Noise() {}

  /** The finalizer of SplitMix64. */
  static long mix(long seed) {
    long z = seed + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static long mix(long seed, long more) {
    return mix(mix(seed) + more);
  }

  /** The next number of a xorshift generator; never 0 after a number that is not 0. */
  static long next(long state) {
    long x = state ^ (state << 13);
    x ^= x >>> 7;
    return x ^ (x << 17);
  }

  /** From 0 to 1. */
  static double unit(long bits) {
    return (bits >>> 11) * UNIT;
  }

  /** So many hexadecimal digits. */
  static String hex(long seed, int digits) {
    String all = String.format("%016x%016x", mix(seed), mix(seed, 1));
    return all.substring(0, digits);
  }
}
