package io.flinksustain.benchmarks.lab.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory where the processes of one run keep their logs and scratch files.
 *
 * @param path of the directory
 */
public record RunDirectory(Path path) {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String LOGGING = "/lab/children.log4j2.properties";

  /** The name, in the directory, of where Flink keeps what it needs for a while. */
  public static final String SCRATCH = "tmp";

  /** The name, in the directory, of what the processes log by. */
  public static final String LOG_CONFIG = "log4j2.properties";

  /** Makes a new one under {@code parent}. */
  public static RunDirectory make(Path parent) {
    String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    return at(parent.resolve(stamp + "-" + ProcessHandle.current().pid()));
  }

  /** Makes another one in it, for processes whose files would have the names of others. */
  public RunDirectory part(String name) {
    return at(path.resolve(name));
  }

  private static RunDirectory at(Path path) {
    try (InputStream logging = RunDirectory.class.getResourceAsStream(LOGGING)) {
      Files.createDirectories(path.resolve(SCRATCH));
      Files.copy(logging, path.resolve(LOG_CONFIG));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path, e);
    }
    return new RunDirectory(path);
  }

  /** Deletes directories in it that are of no use after the run. */
  public void clear(List<String> scratch) {
    scratch.forEach(name -> delete(path.resolve(name)));
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }
}
