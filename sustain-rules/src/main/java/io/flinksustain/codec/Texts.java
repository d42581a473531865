package io.flinksustain.codec;

import java.nio.charset.StandardCharsets;

/** Texts as bytes: ids of 32 hexadecimal digits in 16, Latin in one a character, others in two. */
final class Texts {
  /** A text that came before in this block: its number. */
  static final int KNOWN = 0;

  static final int LATIN = 1;
  static final int WIDE = 2;
  static final int HEX = 3;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int LEAST_HEX = 8;

  private Texts() {}

  /** Whether packing by half gives the same text back. */
  static boolean isHex(String text) {
    int length = text.length();
    if (length < LEAST_HEX || (length & 1) != 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (digit(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  static int packHex(String text, byte[] to, int at) {
    int end = at;
    for (int i = 0; i < text.length(); i += 2) {
      to[end++] = (byte) (digit(text.charAt(i)) << 4 | digit(text.charAt(i + 1)));
    }
    return end;
  }

  @SuppressWarnings("deprecation") // It keeps the lower half of each character, which is all.
  static int packLatin(String text, byte[] to, int at) {
    text.getBytes(0, text.length(), to, at);
    return at + text.length();
  }

  static int packWide(String text, byte[] to, int at) {
    int end = at;
    for (int i = 0; i < text.length(); i++) {
      to[end++] = (byte) (text.charAt(i) >>> 8);
      to[end++] = (byte) text.charAt(i);
    }
    return end;
  }

  /** How many bytes a text has, from its kind and the number before it. */
  static long bytes(int kind, long number) {
    return kind == WIDE ? 2 * number : number;
  }

  static String unpack(int kind, byte[] from, int at, int length) {
    return switch (kind) {
      case HEX -> hex(from, at, length);
      case LATIN -> new String(from, at, length, StandardCharsets.ISO_8859_1);
      default -> wide(from, at, length);
    };
  }

  /** Not by way of UTF-16's decoder, which changes halves of pairs. */
  private static String wide(byte[] from, int at, int length) {
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (from[at + 2 * i] << 8 | (from[at + 2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  private static String hex(byte[] from, int at, int length) {
    byte[] digits = new byte[2 * length];
    for (int i = 0; i < length; i++) {
      digits[2 * i] = DIGITS[(from[at + i] & 0xFF) >>> 4];
      digits[2 * i + 1] = DIGITS[from[at + i] & 0xF];
    }
    return new String(digits, StandardCharsets.ISO_8859_1);
  }
}
