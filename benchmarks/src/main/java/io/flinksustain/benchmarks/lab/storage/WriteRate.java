package io.flinksustain.benchmarks.lab.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalDouble;

/**
 * Bytes a second that each open file takes, told to all processes of a cluster by one file; where
 * there is none, files take what the disk does.
 *
 * @param file that holds the number
 */
public record WriteRate(Path file) {

  /** The rate now; empty where none is set. */
  OptionalDouble now() throws IOException {
    try {
      return Files.exists(file)
          ? OptionalDouble.of(Double.parseDouble(Files.readString(file)))
          : OptionalDouble.empty();
    } catch (NoSuchFileException liftedInBetween) {
      return OptionalDouble.empty();
    }
  }

  /** Sets it from now on. */
  public void set(long bytesPerSecond) {
    try {
      Path written =
          Files.writeString(file.resolveSibling("write-rate.next"), String.valueOf(bytesPerSecond));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Lifts it. */
  public void lift() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
