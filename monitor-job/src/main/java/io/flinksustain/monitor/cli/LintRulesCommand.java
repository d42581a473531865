package io.flinksustain.monitor.cli;

import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with rules. */
@Command(
    name = "lint",
    description = "Says everything that is wrong with rules; their tests are for 'rules test'.")
final class LintRulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RulePaths paths = new RulePaths();

  @Mixin private Format format = new Format();

  @Override
  public Integer call() {
    Path[] existing = paths.existing();
    PrintWriter out = spec.commandLine().getOut();
    try {
      int rules = RulePack.load(existing).rules().size();
      CheckPrinter.summary(out, format.output, "rules", rules, 0);
      return ExitCode.OK;
    } catch (RulePackException e) {
      CheckPrinter.errors(out, format.output, e);
      return ExitCode.FINDINGS;
    }
  }
}
