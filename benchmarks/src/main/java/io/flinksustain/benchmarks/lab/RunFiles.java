package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import io.flinksustain.benchmarks.lab.record.ReplayOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the lab finds what was built, and where a run keeps its files. */
public final class RunFiles {
  private static final List<String> SCRATCH =
      List.of("kafka", "checkpoints", "ha", "tmp", "zookeeper");

  private static final String ASK = "sustain.yaml";

  private final Path home;
  private final Path target;
  private final RunDirectory run;
  private final List<RunDirectory> parts = new ArrayList<>();

  /** Makes the directory of a run in the built module at {@code home}. */
  public RunFiles(Path home) {
    this.home = home.toAbsolutePath().normalize();
    target = this.home.resolve("target");
    run = RunDirectory.make(target.resolve("lab"));
  }

  /** Logs, configuration and scratch files of the run. */
  public Path run() {
    return run.path();
  }

  /** The directory of a part of the run whose files would have the names of others. */
  public Path part(String name) {
    RunDirectory part = run.part(name);
    parts.add(part);
    return part.path();
  }

  /** Holds lib and plugins of the watched cluster. */
  public Path flinkHome() {
    return target.resolve("flink");
  }

  /** The jar that is uploaded to the watched cluster. */
  public Path watchedJar() {
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

  /**
   * What asks Sustain on those brokers from another shell; the file with options that it names is
   * written.
   *
   * @param options that Sustain was started with
   */
  String askCommand(String bootstrapServers, Map<String, String> options) {
    Path sustain = home.resolveSibling("monitor-job").resolve("bin").resolve("sustain");
    Path file = run().resolve(ASK);
    try {
      Files.writeString(file, ReplayOptions.asking(bootstrapServers, options));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return "%s status --config %s".formatted(quoted(sustain), quoted(file));
  }

  /** As a shell takes it. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./+:@%-]*") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Deletes what is of no use after the run; logs and configuration stay. */
  public void clear() {
    run.clear(SCRATCH);
    parts.forEach(part -> part.clear(SCRATCH));
  }

  private LabException notBuilt() {
    return new LabException(
        "no watched job under " + target.resolve("watched") + ": run ./mvnw -DskipTests package");
  }
}
