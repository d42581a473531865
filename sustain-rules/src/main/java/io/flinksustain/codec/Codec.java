package io.flinksustain.codec;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * Writes values of one immutable type as bytes, and reads what this and earlier versions wrote.
 *
 * <p>What is written is one block: its length, then its content. A change of the content is a new
 * {@link #version()}; {@link #decode} then still reads the versions before. The name of a codec's
 * class is kept in checkpoints and stays. An implementation is an enum of one constant: it has no
 * state and is the same object wherever Flink carries it.
 */
public interface Codec<T> extends Serializable {
  /** The version that is written; the first is 1. */
  int version();

  /** Puts the content of a value. */
  void encode(T value, Encoder out);

  /** Takes the content of a value that {@code version} wrote. */
  T decode(int version, Decoder in) throws IOException;

  /** Writes a value. */
  default void write(T value, DataOutput out) throws IOException {
    Encoder content = Encoder.ofThread();
    encode(value, content);
    content.writeTo(out);
  }

  /** Reads a value that {@code version} of this codec wrote. */
  default T read(int version, DataInput in) throws IOException {
    if (version < 1 || version > version()) {
      throw new CodecException(
          "%s reads the versions 1 to %d and not %d: use the release of Sustain that wrote it"
              .formatted(getClass().getSimpleName(), version(), version));
    }
    Decoder content = Decoder.ofThread(getClass().getSimpleName());
    content.fill(in);
    T value = decode(version, content);
    content.end();
    return value;
  }
}
