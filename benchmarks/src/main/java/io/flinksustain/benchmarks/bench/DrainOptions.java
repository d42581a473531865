package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.job.JobSetup;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of the jobs that drain a backlog. */
final class DrainOptions {
  private static final int MOST_WARM_UP = 90;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--cores",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many cores the jobs are held to (default: ${DEFAULT-VALUE}): what they cost does"
              + " then not depend on what two cores that are busy at once take from each other. 0"
              + " for all.")
  private int cores;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Option(
      names = "--warm-up",
      paramLabel = "PERCENT",
      defaultValue = "65",
      description =
          "How much of a backlog warms up the JVM and is not measured, to whole windows (default:"
              + " ${DEFAULT-VALUE}).")
  private int warmUp;

  /** Throws when one of them cannot be. */
  void check(BenchCommand command) {
    command.requireAtLeast(1, "--parallelism", parallelism);
    command.requireAtLeast(0, "--cores", cores);
    command.requireSize("--heap", heap);
    if (warmUp < 1 || warmUp > MOST_WARM_UP) {
      throw command.refused("--warm-up is " + warmUp + ", and must be from 1 to " + MOST_WARM_UP);
    }
  }

  int cores() {
    return cores;
  }

  String heap() {
    return heap;
  }

  /** Share of a backlog. */
  double warmUp() {
    return warmUp / 100.0;
  }

  /**
   * The complete pipeline on a state backend.
   *
   * @param recording of the profiler; null for none
   */
  JobSetup pipeline(String name, Backlog backlog, String backend, Path recording) {
    Map<String, String> options = of(backlog);
    options.put("flink.state.backend.type", backend);
    return JobSetup.pipeline(name, options, heap, cores, recording);
  }

  /** What every job is told that drains this backlog. */
  Map<String, String> of(Backlog backlog) {
    return of(backlog, parallelism);
  }

  /** The same, with another parallelism. */
  Map<String, String> of(Backlog backlog, int subtasks) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("kafka.prefix", backlog.prefix());
    options.put("kafka.metrics-start", "EARLIEST");
    options.put("flink.parallelism.default", String.valueOf(subtasks));
    return options;
  }
}
