package io.flinksustain.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads decimal numbers from bytes, rounded as {@link Double#parseDouble} rounds them, without an
 * object for the usual ones.
 *
 * <p>A number of up to 18 digits is a whole number times or over a power of ten. Where the whole
 * number (below 2^53) and the power (up to 10^22) are both exact as doubles, one multiplication or
 * division rounds once and so rightly: {@code 0.812 = 812 / 10^3}. All others go to the JDK.
 */
public final class Decimal {
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EIGHT_ZEROS = 0x3030303030303030L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Lifts everything above 9 to the highest bit of its byte. */
  private static final long ABOVE_NINE = 0x7676767676767676L;

  /** So many are exact as a double, whatever they are. */
  private static final int PLAIN_DIGITS = 15;

  /** So many bytes {@link #readPlain} may look at. */
  private static final int PLAIN_ROOM = 2 * Long.BYTES;

  /** Ten to the power of 0 to 8. */
  private static final long[] TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private static final int MAX_DIGITS = 18;

  /** Longer ones are left to those who look at bytes more closely. */
  private static final int MAX_LENGTH = 40;

  private byte[] bytes;
  private int at;
  private int end;
  private long digits;
  private double value;

  /** The number that was read last. */
  public double value() {
    return value;
  }

  /**
   * Reads a number as JSON writes them.
   *
   * @return where the bytes after the number begin; negative when none begins at {@code from}
   */
  public int read(byte[] in, int from, int to) {
    int after = to - from < PLAIN_ROOM ? -1 : readPlain(in, from, to);
    return after < 0 ? readAny(in, from, to) : after;
  }

  /**
   * The way of numbers of up to 15 digits without exponent, which nearly all are: eight bytes at a
   * time.
   *
   * @return as {@link #read}; negative also for numbers that are not of this kind
   */
  private int readPlain(byte[] in, int from, int to) {
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
    if (count == 0 || count == Long.BYTES || wholeDigits + count > PLAIN_DIGITS) {
      return -1;
    }
    value = (whole * TENS[count] + number(fraction, count)) / POWERS[count];
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

  private int readAny(byte[] in, int from, int to) {
    bytes = in;
    at = from;
    end = Math.min(to, from + MAX_LENGTH);
    digits = 0;
    boolean negative = skip('-');
    int first = at;
    int whole = readDigits();
    int fraction = skip('.') ? readDigits() : 0;
    boolean isPlain =
        whole > 0 && (whole == 1 || in[first] != '0') && (fraction > 0 || in[at - 1] != '.');
    int exponent = isPlain && (skip('e') || skip('E')) ? readExponent() : 0;
    if (!isPlain || exponent == Integer.MIN_VALUE || at == from + MAX_LENGTH) {
      return -1;
    }
    value =
        whole + fraction > MAX_DIGITS ? rounded(from) : scaled(from, exponent - fraction, negative);
    return at;
  }

  private double scaled(int from, int power, boolean negative) {
    double number;
    if (power == 0) {
      number = digits;
    } else if (digits > EXACT || power > 22 || power < -22) {
      return rounded(from);
    } else {
      number = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    }
    return negative ? -number : number;
  }

  @SuppressWarnings("deprecation") // The bytes are ASCII: no charset has to be asked.
  private double rounded(int from) {
    return Double.parseDouble(new String(bytes, 0, from, at - from));
  }

  private int readDigits() {
    byte[] in = bytes; // Locals stay in registers, and this loop is the hottest of all.
    int to = end;
    int i = at;
    long number = digits;
    for (; i < to; i++) {
      int digit = in[i] - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      number = 10 * number + digit;
    }
    int read = i - at;
    at = i;
    digits = number;
    return read;
  }

  /** The number after the {@code e}; the least integer when there is none. */
  private int readExponent() {
    boolean negative = skip('-');
    if (!negative) {
      skip('+');
    }
    long mantissa = digits;
    digits = 0;
    int read = readDigits();
    int exponent = (int) digits;
    digits = mantissa;
    if (read == 0 || read > 4) {
      return Integer.MIN_VALUE;
    }
    return negative ? -exponent : exponent;
  }

  private boolean skip(char c) {
    boolean is = at < end && bytes[at] == c;
    at += is ? 1 : 0;
    return is;
  }
}
