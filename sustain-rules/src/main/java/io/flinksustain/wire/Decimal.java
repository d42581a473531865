package io.flinksustain.wire;

/**
 * Reads decimal numbers from bytes, rounded as {@link Double#parseDouble} rounds them, without an
 * object for the usual ones.
 *
 * <p>A number of up to 18 digits is a whole number times or over a power of ten. Where the whole
 * number (below 2^53) and the power (up to 10^22) are both exact as doubles, one multiplication or
 * division rounds once and so rightly: {@code 0.812 = 812 / 10^3}. All others go to the JDK.
 */
public final class Decimal {
  static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  private static final int MAX_DIGITS = 18;

  /** Longer ones are left to those who look at bytes more closely. */
  private static final int MAX_LENGTH = 40;

  private final PlainDecimal plain = new PlainDecimal();
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
    int after = plain.read(in, from, to);
    if (after < 0) {
      return readAny(in, from, to);
    }
    value = plain.value();
    return after;
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
