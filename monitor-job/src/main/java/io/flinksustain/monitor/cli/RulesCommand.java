package io.flinksustain.monitor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a rule author needs; runs without Flink. */
@Command(
    name = "rules",
    description = "Checks, tests and packs rules.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LintRulesCommand.class, TestRulesCommand.class, PackRulesCommand.class})
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: lint, test or pack");
  }
}
