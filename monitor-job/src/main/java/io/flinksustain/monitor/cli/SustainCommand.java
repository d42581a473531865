package io.flinksustain.monitor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(
    name = "sustain",
    description = "Watches Flink jobs: says what is wrong with each, or what it wastes, and why.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well",
      "1:ran, and found something wrong: faults, errors in rules, failed tests, an order that"
          + " was not followed",
      "2:wrong usage, or input that cannot be read",
      "3:something outside does not work, such as Kafka or a Flink cluster"
    })
final class SustainCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the whole stack trace of an error.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      scope = ScopeType.INHERIT,
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to do, such as run, status, explain, watch, changes, approve, replay, report or lint");
  }
}
