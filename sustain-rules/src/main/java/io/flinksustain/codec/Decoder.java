package io.flinksustain.codec;

import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a value while it is taken apart.
 *
 * <p>Nothing is made larger than the bytes that are there allow: every element that is counted
 * takes at least one of them.
 */
public final class Decoder {
  private static final int FIRST_STEP = 1 << 16;
  private static final int KEPT_BYTES = 1 << 20;

  /** So that a double may be read as a whole where it ends. */
  private static final int MARGIN = 2 * ShortDouble.MAX_BYTES;

  /** The ids of a fleet are few and come with every report. */
  private static final BytesCache<String> IDS = new BytesCache<>(1 << 19, HeapShare.of(64));

  private static final ThreadLocal<Decoder> OF_THREAD = ThreadLocal.withInitial(Decoder::new);

  private byte[] bytes = new byte[1024];
  private int at;
  private int end;
  private String codec = "";
  private List<String> words = new ArrayList<>();

  /** Takes the content of a block. */
  public interface Reading<E> {
    E from(Decoder in) throws IOException;
  }

  /** The thread's own one. */
  static Decoder ofThread(String codec) {
    Decoder decoder = OF_THREAD.get();
    decoder.codec = codec;
    decoder.words.clear();
    return decoder;
  }

  /** The thread's own one, with a content that was kept by itself. */
  static Decoder of(String codec, byte[] content) {
    Decoder decoder = ofThread(codec);
    decoder.at = 0;
    decoder.end = 0;
    decoder.room(content.length);
    System.arraycopy(content, 0, decoder.bytes, 0, content.length);
    decoder.end = content.length;
    return decoder;
  }

  /** Takes the next block of an input. */
  void fill(DataInput in) throws IOException {
    at = 0;
    end = 0;
    try {
      int length = length(in);
      for (int step = FIRST_STEP; end < length; step = end) {
        int next = (int) Math.min(length, (long) end + step);
        room(next);
        in.readFully(bytes, end, next - end);
        end = next;
      }
    } catch (EOFException e) {
      throw broken("the input ends in the middle of it");
    }
  }

  private void room(int length) {
    boolean tooLarge = bytes.length > KEPT_BYTES && length < KEPT_BYTES / 2 && end == 0;
    if (tooLarge || bytes.length < length + MARGIN) {
      bytes = Arrays.copyOf(tooLarge ? new byte[0] : bytes, length + MARGIN);
    }
  }

  private int length(DataInput in) throws IOException {
    int length = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte next = in.readByte();
      length |= (next & 0x7F) << shift;
      if (next >= 0) {
        return checked(length);
      }
    }
    throw broken("its length is no length");
  }

  private int checked(int length) throws CodecException {
    if (length < 0 || length > Integer.MAX_VALUE - MARGIN - 8) {
      throw broken("its length is no length");
    }
    return length;
  }

  /** Call after the last part. */
  void end() throws CodecException {
    if (at != end) {
      throw broken((end - at) + " bytes are left over");
    }
  }

  /** A copy of what is left of the content. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, at, end);
    at = end;
    return rest;
  }

  public CodecException broken(String what) {
    return new CodecException(
        "%s cannot read this: %s. The bytes are damaged or of another format; go back to a checkpoint before them"
            .formatted(codec, what));
  }

  private void need(long more) throws CodecException {
    if (end - at < more) {
      throw broken("%d bytes should follow and %d are there".formatted(more, end - at));
    }
  }

  public int octet() throws CodecException {
    need(1);
    return bytes[at++] & 0xFF;
  }

  public boolean flag() throws CodecException {
    return octet() != 0;
  }

  public long unsigned() throws CodecException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = octet();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw broken("a number does not end");
  }

  public long signed() throws CodecException {
    long value = unsigned();
    return value >>> 1 ^ -(value & 1);
  }

  public int signedInt() throws CodecException {
    long value = signed();
    if (value != (int) value) {
      throw broken(value + " is too large here");
    }
    return (int) value;
  }

  public int unsignedInt() throws CodecException {
    long value = unsigned();
    if (value != (int) value || value < 0) {
      throw broken(value + " is too large here");
    }
    return (int) value;
  }

  /** How many elements follow, each of at least one byte. */
  public int count() throws CodecException {
    long count = unsigned();
    need(count < 0 ? Long.MAX_VALUE : count);
    return (int) count;
  }

  public double value() throws CodecException {
    need(1);
    int length = ShortDouble.length(bytes[at]);
    need(length);
    at += length;
    return ShortDouble.read(bytes, at - length, length);
  }

  public void values(double[] to) throws CodecException {
    byte[] from = bytes;
    int next = at;
    int i = 0;
    for (; i < to.length && next < end; i++) {
      int length = ShortDouble.length(from[next]);
      to[i] = ShortDouble.read(from, next, length);
      next += length;
    }
    need((long) next - at + to.length - i);
    at = next;
  }

  public String text() throws CodecException {
    long head = unsigned();
    return text((int) (head & 3), head >>> 2);
  }

  private String text(int kind, long number) throws CodecException {
    int start = skip(kind, number);
    return Texts.unpack(kind, bytes, start, at - start);
  }

  private int skip(int kind, long number) throws CodecException {
    if (kind == Texts.KNOWN || number > end) {
      throw broken("a text is missing");
    }
    long length = Texts.bytes(kind, number);
    need(length);
    at += (int) length;
    return at - (int) length;
  }

  /** A text that is the same object as of the last time, mostly. */
  public String id() throws CodecException {
    int start = at;
    long head = unsigned();
    int kind = (int) (head & 3);
    int content = skip(kind, head >>> 2);
    String known = IDS.find(bytes, start, at - start);
    if (known == null) {
      known = Texts.unpack(kind, bytes, content, at - content);
      IDS.keep(bytes, start, at - start, known);
    }
    return known;
  }

  public String word() throws CodecException {
    need(1);
    if ((bytes[at] & 3) != Texts.KNOWN) {
      words.add(id());
      return words.get(words.size() - 1);
    }
    long number = unsigned() >>> 2;
    if (number >= words.size()) {
      throw broken("word " + number + " is missing");
    }
    return words.get((int) number);
  }

  public List<String> words() throws IOException {
    return list(Decoder::word);
  }

  public <E> List<E> list(Reading<E> each) throws IOException {
    List<E> all = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      all.add(each.from(this));
    }
    return List.copyOf(all);
  }

  /** The value, or null where there is none. */
  public <E> E optional(Reading<E> reading) throws IOException {
    return flag() ? reading.from(this) : null;
  }

  /** The value of a block: that of the same bytes before, mostly. */
  public <E> E block(BytesCache<E> seen, Reading<E> reading) throws IOException {
    int length = count();
    int start = at;
    E known = seen.find(bytes, start, length);
    if (known == null) {
      known = block(length, reading);
      seen.keep(bytes, start, length, known);
    }
    at = start + length;
    return known;
  }

  private <E> E block(int length, Reading<E> reading) throws IOException {
    List<String> outerWords = words;
    int outerEnd = end;
    words = new ArrayList<>();
    end = at + length;
    E value = reading.from(this);
    end();
    words = outerWords;
    end = outerEnd;
    return value;
  }

  /** The constant of an enum whose order is part of the format. */
  public <E extends Enum<E>> E constant(E[] constants) throws CodecException {
    return constants[known(unsignedInt(), constants)];
  }

  /** The ordinal, when there is such a constant. */
  public <E extends Enum<E>> int known(int ordinal, E[] constants) throws CodecException {
    if (ordinal < 0 || ordinal >= constants.length) {
      throw broken(
          "%s has no number %d here; a newer release of Sustain may have written it"
              .formatted(constants[0].getDeclaringClass().getSimpleName(), ordinal));
    }
    return ordinal;
  }
}
