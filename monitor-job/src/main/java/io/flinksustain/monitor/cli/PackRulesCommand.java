package io.flinksustain.monitor.cli;

import io.flinksustain.classify.rule.PackJson;
import io.flinksustain.classify.rule.RulePackException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints rules as one line, to be sent to the rules topic. */
@Command(
    name = "pack",
    description = "Checks rules and prints them as one line of JSON for the rules topic.")
final class PackRulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RulePaths paths = new RulePaths();

  @Override
  public Integer call() {
    try {
      PrintWriter out = spec.commandLine().getOut();
      out.println(PackJson.of(paths.existing()));
      out.flush();
      return ExitCode.OK;
    } catch (RulePackException e) {
      // Whatever stands on the standard output may be on its way to the topic.
      PrintWriter err = spec.commandLine().getErr();
      e.errors().forEach(error -> CheckPrinter.error(err, Output.table, error));
      err.flush();
      return ExitCode.FINDINGS;
    }
  }
}
