package io.flinksustain.monitor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a writer of policy needs; runs without Flink. */
@Command(
    name = "policy",
    description = "Checks policy files, and explains what may be done to a job.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CheckPolicyCommand.class, ExplainPolicyCommand.class})
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: check or explain");
  }
}
