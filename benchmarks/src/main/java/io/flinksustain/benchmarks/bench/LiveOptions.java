package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.live.MonitorOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of the benchmarks with a live fleet. */
final class LiveOptions {
  private static final int MOST_ILLS = 500;

  /** Skew cannot be seen in less. */
  private static final int FEWEST_VERTICES = 3;

  @Option(
      names = "--vertices",
      paramLabel = "N",
      defaultValue = "22",
      description =
          "Of each job (default: ${DEFAULT-VALUE}, 4 subtasks with 18 signals each: with those of"
              + " processes and job 1,648 samples of a job every 10 s, as many as 20 vertices would"
              + " give if the catalogue had 20 signals of a subtask).")
  private int vertices;

  @Option(
      names = "--ills",
      paramLabel = "N",
      description = "Jobs that fall ill (default: a fifth of all, 500 at most).")
  private Integer ills;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "An option of the monitor, such as run.checkpoint-interval=1s.")
  private Map<String, String> set = new LinkedHashMap<>();

  /** Throws when a fleet of so many jobs cannot be. */
  void check(BenchCommand command, int jobs) {
    command.requireAtLeast(1, "--jobs", jobs);
    command.requireAtLeast(FEWEST_VERTICES, "--vertices", vertices);
    command.requireAtLeast(1, "--ills", ills(jobs));
    if (ills(jobs) > jobs) {
      throw command.refused("--ills is " + ills(jobs) + ", and there are " + jobs + " jobs");
    }
  }

  int vertices() {
    return vertices;
  }

  int ills(int jobs) {
    return ills == null ? Math.max(1, Math.min(MOST_ILLS, jobs / 5)) : ills;
  }

  /** Of the monitor: what was set on top of what the benchmark needs. */
  MonitorOptions monitor(Map<String, String> needed) {
    return MonitorOptions.of(needed, set);
  }
}
