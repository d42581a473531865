package io.flinksustain.benchmarks.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of the jobs that drain a backlog. */
final class DrainOptions {
  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  /** Throws when one of them cannot be. */
  void check(BenchCommand command) {
    command.requireAtLeast(1, "--parallelism", parallelism);
    command.requireSize("--heap", heap);
  }

  String heap() {
    return heap;
  }

  /** What every job is told that drains this backlog. */
  Map<String, String> of(Backlog backlog) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("kafka.prefix", backlog.prefix());
    options.put("kafka.metrics-start", "EARLIEST");
    options.put("flink.parallelism.default", String.valueOf(parallelism));
    return options;
  }
}
