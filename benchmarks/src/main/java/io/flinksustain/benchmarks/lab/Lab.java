package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the lab. */
@Command(
    name = "lab",
    description =
        "A real Kafka broker, a real Flink cluster with watched jobs, and Sustain beside them.",
    subcommands = RunCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Lab extends CommandGroup {
  /** Exit code when a job ended with another diagnosis than expected. */
  static final int UNEXPECTED = 1;

  /** Exit code for bad input. */
  static final int BAD_INPUT = 2;

  /** Exit code when something did not start or died. */
  static final int BROKEN = 3;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Lab()).execute(args));
  }
}
