package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.process.LabException;
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

/** Where the lab finds what was built, and where a run keeps its files. */
final class RunFiles {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String LOGGING = "/lab/children.log4j2.properties";

  private final Path home;
  private final Path target;
  private final Path run;

  /** Makes the directory of a run in the built module at {@code home}. */
  RunFiles(Path home) {
    this.home = home.toAbsolutePath().normalize();
    target = this.home.resolve("target");
    run =
        target
            .resolve("lab")
            .resolve(STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + pid());
    try (InputStream logging = RunFiles.class.getResourceAsStream(LOGGING)) {
      Files.createDirectories(run);
      Files.copy(logging, run.resolve("log4j2.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + run, e);
    }
  }

  /** Logs, configuration and scratch files of the run. */
  Path run() {
    return run;
  }

  /** Holds lib and plugins of the watched cluster. */
  Path flinkHome() {
    return target.resolve("flink");
  }

  Path watchedJar() {
    try (Stream<Path> jars = Files.list(target.resolve("watched"))) {
      return jars.findFirst().orElseThrow(this::notBuilt);
    } catch (IOException e) {
      throw notBuilt();
    }
  }

  /** What gives the verdicts of the run again, from its recording. */
  String replayCommand(Path recording) {
    Path sustain = home.resolveSibling("monitor-job").resolve("bin").resolve("sustain");
    return "%s replay %s/*.jsonl.gz --config %s"
        .formatted(quoted(sustain), quoted(recording), quoted(recording.resolve("sustain.yaml")));
  }

  /** As a shell takes it. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./+:@%-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Deletes what is of no use after the run; logs and configuration stay. */
  void clear() {
    for (String scratch : List.of("kafka", "checkpoints", "tmp")) {
      delete(run.resolve(scratch));
    }
  }

  private LabException notBuilt() {
    return new LabException(
        "no watched job under " + target.resolve("watched") + ": run ./mvnw -DskipTests package");
  }

  private static long pid() {
    return ProcessHandle.current().pid();
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
