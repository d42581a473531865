package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.bench.BenchCommand;
import io.flinksustain.benchmarks.bench.BenchRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench prometheus}. */
@Command(
    name = "prometheus",
    sortOptions = false,
    description = {
      "CPU per sample of Debian's Prometheus with rules that do the same work.",
      "'bench throughput' measures it as well, and against the pipeline."
    })
public final class PrometheusCommand extends BenchCommand {
  @Mixin private PrometheusOptions options;

  @Override
  protected void check() {
    options.check(this);
  }

  @Override
  protected void measure(BenchRun run) {
    PrometheusBenchmark.measure(run, options.load());
  }
}
