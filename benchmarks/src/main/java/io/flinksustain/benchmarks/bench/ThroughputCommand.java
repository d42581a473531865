package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.job.Baseline;
import io.flinksustain.benchmarks.bench.job.JobSetup;
import io.flinksustain.benchmarks.bench.job.Slope;
import io.flinksustain.benchmarks.bench.result.Measurements;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench throughput}. */
@Command(
    name = "throughput",
    sortOptions = false,
    description = "CPU per sample of the complete pipeline while it drains a backlog.")
final class ThroughputCommand extends BenchCommand {
  private static final String UNIT = "CPU s/M samples";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "16",
      description = "Jobs of the fleet (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--ticks",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Reporting intervals of 10 s (default: ${DEFAULT-VALUE}).")
  private int ticks;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "2",
      description = "Of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description = "Heap of the jobs that drain the backlog (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Override
  protected void check() {
    requireAtLeast(1, "--jobs", jobs);
    requireAtLeast(12, "--ticks", ticks);
    requireAtLeast(1, "--parallelism", parallelism);
  }

  @Override
  protected void measure(BenchRun run) {
    try (Broker broker = new Broker(run.directory())) {
      broker.awaitReady();
      Backlog backlog = Backlogs.load(broker.bootstrapServers(), "bench-report.", jobs, ticks);
      Measuring measuring = new Measuring(broker, run.directory());
      for (int repeat = 1; repeat <= run.repeats(); repeat++) {
        repeat(run, measuring, backlog, repeat);
      }
    }
  }

  private void repeat(BenchRun run, Measuring measuring, Backlog backlog, int repeat) {
    Measurements measured = run.measurements();
    Map<String, String> options = Measuring.options(backlog, parallelism);
    double each = backlog.samplesPerRecord();
    Drained drained =
        measuring.pipeline(
            JobSetup.pipeline("pipeline-" + repeat, options, heap, 0, null), backlog);
    run.terminal().say("pipeline", drained.sentence());
    double pipeline = drained.slope().cpuPerMillion(each);
    measured.add("pipeline_cpu_s_per_million", pipeline, UNIT);
    measured.add("broker_cpu_s_per_million", drained.slope().brokerCpuPerMillion(each), UNIT);
    Slope decode = baseline(measuring, Baseline.DECODE, backlog, repeat);
    Slope source = baseline(measuring, Baseline.SOURCE, backlog, repeat);
    measured.add("decode_cpu_s_per_million", decode.cpuPerMillion(each), UNIT);
    measured.add("source_cpu_s_per_million", source.cpuPerMillion(each), UNIT);
    measured.add("decode_ratio", pipeline / decode.cpuPerMillion(each), "x");
  }

  private Slope baseline(Measuring measuring, Baseline part, Backlog backlog, int repeat) {
    String name = part.name().toLowerCase(Locale.ROOT) + "-" + repeat;
    return measuring.baseline(
        part,
        JobSetup.baseline(part, name, Measuring.options(backlog, parallelism), heap),
        backlog);
  }
}
