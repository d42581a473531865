package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.result.Machine;
import io.flinksustain.benchmarks.bench.result.Measurements;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of a benchmark: its directory, its terminal, and what was measured so far. */
public final class BenchRun implements AutoCloseable {
  private static final List<String> SCRATCH = List.of("kafka", "checkpoints", "tmp");

  private final Path target;
  private final int repeats;
  private final RunDirectory directory;
  private final Measurements measurements = new Measurements();
  private final List<Long> seeds = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Map<String, String> versions = new LinkedHashMap<>(Machine.versions());
  private final Terminal terminal =
      new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8));

  BenchRun(Path target, int repeats) {
    this.target = target;
    this.repeats = repeats;
    directory = RunDirectory.make(target.resolve("bench"));
    terminal.say("logs", directory.path().toString());
  }

  /** What the build made, and where benchmarks leave what they make. */
  public Path target() {
    return target;
  }

  public int repeats() {
    return repeats;
  }

  /** Logs of the processes and their scratch files: kafka, checkpoints, tmp go away at the end. */
  public Path directory() {
    return directory.path();
  }

  public Terminal terminal() {
    return terminal;
  }

  public Measurements measurements() {
    return measurements;
  }

  /** Notes the seed of something generated. */
  public void seed(long seed) {
    seeds.add(seed);
  }

  /** Notes the version of something that is measured besides what always is. */
  public void version(String what, String version) {
    versions.put(what, version);
  }

  /** Notes an option that is none of the command line, such as one of the monitor. */
  public void option(String name, String value) {
    options.put(name, value);
  }

  /** Notes among the options what was not as they say, and tells it once. */
  public void remark(String about, String remark) {
    if (options.put(about, remark) == null) {
      terminal.say(about, remark);
    }
  }

  Map<String, String> options() {
    return options;
  }

  Map<String, String> versions() {
    return versions;
  }

  List<Long> seeds() {
    return List.copyOf(seeds);
  }

  @Override
  public void close() {
    directory.clear(SCRATCH);
  }
}
