package io.flinksustain.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.codec.Examples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the format of every codec to the bytes of its version, so that no change goes unnoticed.
 *
 * <p>When this fails, what is running has state in the old format: raise the codec's version, keep
 * reading the old one, and write the new file with {@code -Dsustain.golden.write=true}. The file of
 * a version that was released never changes.
 */
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/codec");
  private static final int LINE = 80;

  static List<Example<?>> all() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void writesTheBytesOfItsVersion(Example<T> example) throws IOException {
    byte[] written = Bytes.written(example.codec(), example.value());
    Path file = file(example, example.codec().version());
    if (Boolean.getBoolean("sustain.golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, lines(written));
    }

    assertThat(lines(written)).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void readsWhatEveryVersionWrote(Example<T> example) throws IOException {
    for (int version = 1; version <= example.codec().version(); version++) {
      byte[] bytes = bytes(Files.readString(file(example, version)));

      Bytes.assertSame(Bytes.read(example.codec(), version, bytes), example.value(version));
    }
  }

  private static Path file(Example<?> example, int version) {
    return FOLDER.resolve("%s.v%d.hex".formatted(example, version));
  }

  private static String lines(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).replaceAll("(.{" + LINE + "})", "$1\n") + "\n";
  }

  private static byte[] bytes(String lines) {
    return HexFormat.of().parseHex(lines.replace("\n", ""));
  }
}
