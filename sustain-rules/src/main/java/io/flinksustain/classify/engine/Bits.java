package io.flinksustain.classify.engine;

/** Histories of windows packed into longs, the newest window in bit 0. */
final class Bits {
  private Bits() {}

  /** The history {@code by} windows later, cut to {@code length}, with bit 0 set or not. */
  static long[] shifted(long[] bits, long by, int length, boolean newest) {
    long[] out = new long[(length + 63) / 64];
    for (int i = length - 1; i >= by; i--) {
      if (test(bits, (int) (i - by))) {
        out[i / 64] |= 1L << (i % 64);
      }
    }
    if (newest) {
      out[0] |= 1;
    }
    return out;
  }

  static boolean test(long[] bits, int index) {
    return index / 64 < bits.length && (bits[index / 64] >>> (index % 64) & 1) != 0;
  }

  /** Set bits among the newest {@code length}. */
  static int count(long[] bits, int length) {
    int count = 0;
    for (int i = 0; i < bits.length * 64 && i < length; i += 64) {
      int rest = length - i;
      count += Long.bitCount(rest >= 64 ? bits[i / 64] : bits[i / 64] & ((1L << rest) - 1));
    }
    return count;
  }

  /** Index of the oldest set bit among the newest {@code length}; -1 if none. */
  static int oldest(long[] bits, int length) {
    for (int i = Math.min(length, bits.length * 64) - 1; i >= 0; i--) {
      if (test(bits, i)) {
        return i;
      }
    }
    return -1;
  }
}
