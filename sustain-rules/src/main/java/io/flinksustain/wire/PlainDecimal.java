package io.flinksustain.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads numbers of up to 15 digits without sign and exponent, which nearly all are: eight bytes at
 * a time.
 */
final class PlainDecimal {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EIGHT_ZEROS = 0x3030303030303030L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Lifts everything above 9 to the highest bit of its byte. */
  private static final long ABOVE_NINE = 0x7676767676767676L;

  /** So many are exact as a double, whatever they are. */
  private static final int DIGITS = 15;

  /** So many bytes {@link #read} may look at. */
  private static final int ROOM = 2 * Long.BYTES;

  /** Ten to the power of 0 to 8. */
  private static final long[] TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private double value;

  /** The number that was read last. */
  double value() {
    return value;
  }

  /**
   * Reads a number.
   *
   * @return where the bytes after it begin; negative when none of this kind begins at {@code from}
   */
  int read(byte[] in, int from, int to) {
    if (to - from < ROOM) {
      return -1;
    }
    long first = eight(in, from);
    int count = digits(first);
    if (count == 0 || (count > 1 && in[from] == '0')) {
      return -1;
    }
    long whole = number(first, count);
    if (count == Long.BYTES) {
      long second = eight(in, from + Long.BYTES);
      int more = digits(second);
      if (more == Long.BYTES) {
        return -1;
      }
      whole = more == 0 ? whole : whole * TENS[more] + number(second, more);
      count += more;
    }
    value = whole;
    int at = from + count;
    return in[at] == '.' ? readFraction(in, at + 1, to, whole, count) : withoutExponent(in, at);
  }

  /** Goes on behind the point. */
  private int readFraction(byte[] in, int from, int to, long whole, int wholeDigits) {
    if (to - from <= Long.BYTES) {
      return -1;
    }
    long fraction = eight(in, from);
    int count = digits(fraction);
    if (count == 0 || count == Long.BYTES || wholeDigits + count > DIGITS) {
      return -1;
    }
    value = (whole * TENS[count] + number(fraction, count)) / Decimal.POWERS[count];
    return withoutExponent(in, from + count);
  }

  private static int withoutExponent(byte[] in, int at) {
    return in[at] == 'e' || in[at] == 'E' ? -1 : at;
  }

  /** Eight bytes, of which digits are there without their 0x30. */
  private static long eight(byte[] in, int from) {
    return (long) EIGHT_BYTES.get(in, from) ^ EIGHT_ZEROS;
  }

  /** How many of the eight bytes, the first ones, are digits. */
  private static int digits(long eight) {
    long others = ((eight + ABOVE_NINE) | eight) & HIGH_BITS;
    return Long.numberOfTrailingZeros(others) / Byte.SIZE;
  }

  /**
   * The number of the first {@code count} digits, at least one: pairs of digits, pairs of these and
   * pairs of those are added up in the same word (D. Lemire, "Quickly parsing eight digits", 2018).
   */
  private static long number(long eight, int count) {
    long digits = eight << ((Long.BYTES - count) * Byte.SIZE);
    long pairs = digits * 10 + (digits >>> 8);
    long upper = (pairs & 0x000000FF000000FFL) * 0x000F424000000064L;
    long lower = ((pairs >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L;
    return (upper + lower) >>> 32;
  }
}
