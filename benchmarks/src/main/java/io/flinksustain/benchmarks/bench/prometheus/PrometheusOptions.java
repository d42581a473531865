package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.bench.BenchCommand;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of the benchmarks that measure Prometheus. */
public final class PrometheusOptions {
  @Option(
      names = "--prometheus-jobs",
      paramLabel = "N",
      defaultValue = "80",
      description = "Jobs of the fleet, 1,344 series each (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--prometheus-warm-up",
      paramLabel = "MINUTES",
      defaultValue = "3",
      description = "Before the first measured interval (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--prometheus-minutes",
      paramLabel = "MINUTES",
      defaultValue = "2",
      description =
          "Length of a measured interval, a repeat (default: ${DEFAULT-VALUE}). That alerts fire is"
              + " only checked when all is 7 minutes long.")
  private int minutes;

  /** Throws when one of them cannot be. */
  public void check(BenchCommand command) {
    command.requireAtLeast(1, "--prometheus-jobs", jobs);
    command.requireAtLeast(1, "--prometheus-warm-up", warmUp);
    command.requireAtLeast(1, "--prometheus-minutes", minutes);
  }

  /** What Prometheus is to be measured under. */
  public PrometheusLoad load() {
    return new PrometheusLoad(jobs, Duration.ofMinutes(warmUp), Duration.ofMinutes(minutes));
  }
}
