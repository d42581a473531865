package io.flinksustain.classify.engine;

/** Histories of windows packed into longs, the newest window in bit 0. */
final class Bits {
  private Bits() {}

  /** The history {@code by} windows later, cut to {@code length}, with bit 0 set or not. */
  static long[] shifted(long[] bits, long by, int length, boolean newest) {
    long[] out = new long[(length + 63) / 64];
    for (int i = 0; i < out.length; i++) {
      out[i] = word(bits, i - by / 64, (int) (by % 64));
    }
    int rest = length % 64;
    if (rest > 0) {
      out[out.length - 1] &= (1L << rest) - 1;
    }
    if (newest) {
      out[0] |= 1;
    }
    return out;
  }

  /** The word at an index, moved up by less than a word, filled from the word below. */
  private static long word(long[] bits, long index, int by) {
    long low = by == 0 ? 0 : word(bits, index - 1) >>> (64 - by);
    return word(bits, index) << by | low;
  }

  private static long word(long[] bits, long index) {
    return index >= 0 && index < bits.length ? bits[(int) index] : 0;
  }

  static boolean test(long[] bits, int index) {
    return index / 64 < bits.length && (bits[index / 64] >>> (index % 64) & 1) != 0;
  }

  /** Set bits among the newest {@code length}. */
  static int count(long[] bits, int length) {
    int count = 0;
    for (int i = 0; i < bits.length; i++) {
      count += Long.bitCount(newest(bits, i, length));
    }
    return count;
  }

  /** Index of the oldest set bit among the newest {@code length}; -1 if none. */
  static int oldest(long[] bits, int length) {
    for (int i = bits.length - 1; i >= 0; i--) {
      long word = newest(bits, i, length);
      if (word != 0) {
        return i * 64 + 63 - Long.numberOfLeadingZeros(word);
      }
    }
    return -1;
  }

  /** Those bits of a word that are among the newest {@code length}. */
  private static long newest(long[] bits, int word, int length) {
    int rest = length - word * 64;
    if (rest <= 0) {
      return 0;
    }
    return rest >= 64 ? bits[word] : bits[word] & ((1L << rest) - 1);
  }
}
