package io.flinksustain.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Doubles in 1 to 9 bytes without loss: measured values are mostly counts, or whole numbers scaled
 * by a thousandth.
 *
 * <p>The upper four bits of the first byte say what the others and the bytes behind it, the highest
 * first, are:
 *
 * <pre>
 * 0 to 4    n * 1e-3, as {@code Signal.scale} makes it   1 to 5 bytes follow
 * 5 to 7    n / 1000, as a decimal number is read        1 to 3 bytes follow
 * 8 to 14   n                                            0 to 6 bytes follow
 * 15        0: NaN, 1: the eight bytes of the double follow
 * </pre>
 *
 * <p>0 takes 1 byte; 0.812 two: {@code 03 2C}; 4294967296 six; 1/3 nine.
 */
final class ShortDouble {
  /** What a value takes at most, and what must be free behind a value to write or read it. */
  static final int MAX_BYTES = 9;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int DIVIDED = 5;
  private static final int WHOLE = 8;
  private static final int NAN = 0xF0;
  private static final int RAW = 0xF1;
  private static final double WHOLE_BELOW = 1L << 52;
  private static final double MILLIS_BELOW = (1L << 44) - 1;
  private static final double DIVIDED_BELOW = (1L << 28) - 1;

  private ShortDouble() {}

  /** Writes a value; the place behind it. */
  static int write(double value, byte[] bytes, int at) {
    long bits = Double.doubleToRawLongBits(value);
    if (bits >= 0 && value < WHOLE_BELOW) {
      long whole = (long) value;
      return whole == value ? number(WHOLE, whole, 0, bytes, at) : fraction(value, bytes, at);
    }
    if (Double.isNaN(value)) {
      bytes[at] = (byte) NAN;
      return at + 1;
    }
    return raw(bits, bytes, at);
  }

  private static int fraction(double value, byte[] bytes, int at) {
    double scaled = value * 1000;
    if (scaled < MILLIS_BELOW) {
      long millis = (long) (scaled + 0.5);
      if (millis * 1e-3 == value) {
        return number(-1, millis, 1, bytes, at);
      }
      if (scaled < DIVIDED_BELOW && millis / 1000.0 == value) {
        return number(DIVIDED - 1, millis, 1, bytes, at);
      }
    }
    return raw(Double.doubleToRawLongBits(value), bytes, at);
  }

  private static int raw(long bits, byte[] bytes, int at) {
    bytes[at] = (byte) RAW;
    LONG.set(bytes, at + 1, bits);
    return at + MAX_BYTES;
  }

  private static int number(int first, long n, int least, byte[] bytes, int at) {
    int bits = 64 - Long.numberOfLeadingZeros(n);
    int more = Math.max(least, (bits + 3) >> 3);
    LONG.set(bytes, at, (((long) (first + more) << (4 + 8 * more)) | n) << (56 - 8 * more));
    return at + 1 + more;
  }

  /** How many bytes the value has that begins with this byte. */
  static int length(byte first) {
    int kind = (first & 0xFF) >>> 4;
    if (kind == 15) {
      return (first & 0xFF) == NAN ? 1 : MAX_BYTES;
    }
    return kind >= WHOLE ? kind - WHOLE + 1 : kind >= DIVIDED ? kind - DIVIDED + 2 : kind + 2;
  }

  /** The value that lies there and is that many bytes long. */
  static double read(byte[] bytes, int at, int length) {
    long eight = (long) LONG.get(bytes, at);
    int kind = (int) (eight >>> 60);
    if (kind == 15) {
      return length == 1 ? Double.NaN : Double.longBitsToDouble((long) LONG.get(bytes, at + 1));
    }
    long n = (eight << 4) >>> (68 - 8 * length);
    return kind >= WHOLE ? n : kind >= DIVIDED ? n / 1000.0 : n * 1e-3;
  }
}
