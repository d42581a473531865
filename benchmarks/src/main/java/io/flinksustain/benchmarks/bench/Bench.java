package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.CommandGroup;
import io.flinksustain.benchmarks.bench.prometheus.PrometheusCommand;
import io.flinksustain.benchmarks.bench.report.ReportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
    name = "bench",
    description =
        "Measures Flink Sustain on this machine, broker and job in processes of their own.",
    subcommands = {
      ThroughputCommand.class,
      ScaleCommand.class,
      LatencyCommand.class,
      RecoveryCommand.class,
      MicroCommand.class,
      PrometheusCommand.class,
      ReportCommand.class
    },
    synopsisSubcommandLabel = "NAME")
public final class Bench extends CommandGroup {
  /** Exit code for bad input. */
  static final int BAD_INPUT = 2;

  /** Exit code when something did not start or died, or the pipeline did not do its work. */
  static final int BROKEN = 3;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
