package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Values to bytes and back. */
final class Bytes {
  private Bytes() {}

  static <T> byte[] written(Codec<T> codec, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static <T> T read(Codec<T> codec, int version, byte[] bytes) throws IOException {
    return codec.read(version, new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  static <T> T roundTrip(Codec<T> codec, T value) throws IOException {
    return read(codec, codec.version(), written(codec, value));
  }

  /** Equal in every part; NaN equals NaN, and 0.0 differs from -0.0. */
  static void assertSame(Object actual, Object expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withEqualsForType(Arrays::equals, double[].class)
        .isEqualTo(expected);
  }
}
