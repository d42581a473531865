package io.flinksustain.codec;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The content of a value while it is put together. */
public final class Encoder {
  /** A buffer that grew beyond this is not kept for the next value. */
  private static final int KEPT_BYTES = 1 << 20;

  private static final ThreadLocal<Encoder> OF_THREAD = ThreadLocal.withInitial(Encoder::new);

  private byte[] bytes = new byte[1024];
  private int at;

  /** Those of the block so far; null before the first. */
  private Map<String, Integer> words;

  /** The thread's own one, empty. */
  static Encoder ofThread() {
    Encoder encoder = OF_THREAD.get();
    encoder.clear();
    return encoder;
  }

  private void clear() {
    at = 0;
    words = null;
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[1024];
    }
  }

  /** Writes the length and the content. */
  void writeTo(DataOutput out) throws IOException {
    int length = at;
    int content = at;
    unsigned(length);
    out.write(bytes, content, at - content);
    out.write(bytes, 0, length);
  }

  private void ensure(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
    }
  }

  /** A number from 0 to 255. */
  public void octet(int value) {
    ensure(1);
    bytes[at++] = (byte) value;
  }

  public void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  /** A number that is mostly small and not negative, in 1 to 10 bytes; 127 takes one. */
  public void unsigned(long value) {
    ensure(10);
    long rest = value;
    for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
      bytes[at++] = (byte) (rest | 0x80);
    }
    bytes[at++] = (byte) rest;
  }

  /** A number that is mostly close to 0, in 1 to 10 bytes; -64 to 63 take one. */
  public void signed(long value) {
    unsigned(value << 1 ^ value >> 63);
  }

  /** One double without loss, short where it can be. */
  public void value(double value) {
    ensure(ShortDouble.MAX_BYTES);
    at = ShortDouble.write(value, bytes, at);
  }

  /** Doubles without their number. */
  public void values(double[] values) {
    ensure(values.length * ShortDouble.MAX_BYTES);
    byte[] to = bytes;
    int end = at;
    for (double value : values) {
      end = ShortDouble.write(value, to, end);
    }
    at = end;
  }

  /** Any text, packed where it is Latin or hexadecimal. */
  public void text(String text) {
    int length = text.length();
    if (Texts.isHex(text)) {
      unsigned(length * 2L | Texts.HEX);
      ensure(length / 2);
      at = Texts.packHex(text, bytes, at);
    } else if (Texts.isLatin(text)) {
      unsigned(length * 4L | Texts.LATIN);
      ensure(length);
      at = Texts.packLatin(text, bytes, at);
    } else {
      unsigned(length * 4L | Texts.WIDE);
      ensure(length * 2);
      at = Texts.packWide(text, bytes, at);
    }
  }

  /** A text that may come again in the same block, and then takes a byte or two. */
  public void word(String word) {
    words = words == null ? new HashMap<>() : words;
    Integer known = words.putIfAbsent(word, words.size());
    if (known == null) {
      text(word);
    } else {
      unsigned(known * 4L | Texts.KNOWN);
    }
  }

  public void words(Collection<String> all) {
    list(all, this::word);
  }

  /** The number of elements and each of them. */
  public <E> void list(Collection<E> all, Consumer<E> each) {
    unsigned(all.size());
    all.forEach(each);
  }

  /** Whether there is a value, and the value. */
  public <E> void optional(E value, Consumer<E> put) {
    flag(value != null);
    if (value != null) {
      put.accept(value);
    }
  }

  /** A block by itself: its length first, and no word of it refers to outside. */
  public void block(Runnable content) {
    Map<String, Integer> outer = words;
    words = null;
    int start = at;
    content.run();
    words = outer;
    int length = at - start;
    unsigned(length);
    moveToFront(start, length);
  }

  /** Writes some content, and returns a copy of its bytes. */
  byte[] bytesOf(Runnable content) {
    int start = at;
    content.run();
    return Arrays.copyOfRange(bytes, start, at);
  }

  /** Bytes as they are. */
  void bytes(byte[] raw) {
    ensure(raw.length);
    System.arraycopy(raw, 0, bytes, at, raw.length);
    at += raw.length;
  }

  /** Moves what was written last, the length, before the content. */
  private void moveToFront(int start, int length) {
    int prefix = at - start - length;
    byte[] lengthBytes = Arrays.copyOfRange(bytes, at - prefix, at);
    System.arraycopy(bytes, start, bytes, start + prefix, length);
    System.arraycopy(lengthBytes, 0, bytes, start, prefix);
  }
}
