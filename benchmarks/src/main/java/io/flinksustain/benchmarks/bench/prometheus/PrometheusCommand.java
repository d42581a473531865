package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.bench.BenchCommand;
import io.flinksustain.benchmarks.bench.BenchRun;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench prometheus}. */
@Command(
    name = "prometheus",
    sortOptions = false,
    description = "CPU per sample of Debian's Prometheus with rules that do the same work.")
public final class PrometheusCommand extends BenchCommand {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "80",
      description = "Jobs of the fleet, 1,344 series each (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--warm-up",
      paramLabel = "MINUTES",
      defaultValue = "3",
      description = "Before the first measured interval (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--minutes",
      paramLabel = "MINUTES",
      defaultValue = "2",
      description = "Length of a measured interval, a repeat (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Override
  protected void check() {
    requireAtLeast(1, "--jobs", jobs);
    requireAtLeast(1, "--warm-up", warmUp);
    requireAtLeast(1, "--minutes", minutes);
  }

  @Override
  protected void measure(BenchRun run) {
    PrometheusBenchmark.measure(
        run, new PrometheusLoad(jobs, Duration.ofMinutes(warmUp), Duration.ofMinutes(minutes)));
  }
}
