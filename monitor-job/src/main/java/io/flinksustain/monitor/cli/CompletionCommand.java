package io.flinksustain.monitor.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a script with which bash or zsh completes commands and options.",
    footer = {
      "",
      "For this shell:  source <(sustain completion)",
      "For good:        sustain completion > /etc/bash_completion.d/sustain"
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine sustain = spec.root().commandLine();
    spec.commandLine().getOut().println(AutoComplete.bash(spec.root().name(), sustain));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
