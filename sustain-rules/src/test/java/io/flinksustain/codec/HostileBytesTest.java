package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.codec.Examples.Example;
import io.flinksustain.signal.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged bytes are told as such, whatever they are; memory is not taken for what is not there. */
class HostileBytesTest {
  static List<Example<?>> all() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void saysThatBytesAreCutShort(Example<T> example) throws IOException {
    byte[] bytes = Bytes.written(example.codec(), example.value());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);

      assertThatThrownBy(() -> Bytes.read(example.codec(), example.codec().version(), cut))
          .isInstanceOf(CodecException.class)
          .hasMessageContaining(example.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void readsDamagedBytesOrRefusesThem(Example<T> example) throws IOException {
    Random random = new Random(1);
    for (int run = 0; run < 3000; run++) {
      byte[] bytes = Bytes.written(example.codec(), example.value());
      for (int harm = 0; harm <= run % 3; harm++) {
        bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt();
      }
      try {
        T read = Bytes.read(example.codec(), example.codec().version(), bytes);
        // What is read only when somebody looks at it, too.
        assertThat(read.hashCode()).isEqualTo(read.hashCode());
      } catch (CodecException | UncheckedIOException e) {
        assertThat(e).hasMessageContaining("damaged");
      }
    }
  }

  @Test
  void takesNoMemoryForALengthThatIsNotThere() {
    byte[] twoGigabytes = {(byte) 0x80, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7, 1, 2, 3};

    assertThatThrownBy(() -> Bytes.read(ReportCodec.CODEC, 1, twoGigabytes))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("the input ends");
  }

  @Test
  void namesAnOrdinalThatItDoesNotKnow() {
    int unknown = Signal.values().length;
    byte[] memory = {8, 0, 0, 0, 1, (byte) (2 * unknown), 0, 0, 0};

    assertThatThrownBy(() -> Bytes.read(CounterMemoryCodec.CODEC, 1, memory))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("Signal has no number " + unknown)
        .hasMessageContaining("newer release");
  }

  @Test
  void refusesAVersionThatIsNewerOrNone() throws IOException {
    byte[] bytes = Bytes.written(ReportCodec.CODEC, Examples.report());

    assertThatThrownBy(() -> Bytes.read(ReportCodec.CODEC, 2, bytes))
        .hasMessageContaining("versions 1 to 1 and not 2");
    assertThatThrownBy(() -> Bytes.read(ReportCodec.CODEC, 0, bytes))
        .isInstanceOf(CodecException.class);
  }
}
