package io.flinksustain.codec;

import java.io.IOException;

/** Times, of which each is mostly close to the one before, and histories packed into bits. */
final class Longs {
  private Longs() {}

  /** Differences wrap around, and so back. */
  static void write(long[] times, Encoder out) {
    out.unsigned(times.length);
    long before = 0;
    for (long time : times) {
      out.signed(time - before);
      before = time;
    }
  }

  static long[] read(Decoder in) throws IOException {
    long[] times = new long[in.count()];
    long before = 0;
    for (int i = 0; i < times.length; i++) {
      before += in.signed();
      times[i] = before;
    }
    return times;
  }

  /** Whole words of zeros or ones are the rule in a long history, and take a byte. */
  static void writeBits(long[] bits, Encoder out) {
    out.unsigned(bits.length);
    for (long word : bits) {
      out.signed(word);
    }
  }

  static long[] bits(Decoder in) throws IOException {
    long[] bits = new long[in.count()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = in.signed();
    }
    return bits;
  }
}
