package io.flinksustain.monitor.cli;

import io.flinksustain.classify.test.RuleTestReport;
import io.flinksustain.classify.test.RuleTests;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the tests that lie beside rules. */
@Command(name = "test", description = "Runs the tests that lie beside rules.")
final class TestRulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RulePaths paths = new RulePaths();

  @Mixin private Format format = new Format();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleTestReport report = RuleTests.run(paths.existing());
    report.errors().forEach(error -> CheckPrinter.error(out, format.output, error));
    report.results().forEach(result -> CheckPrinter.result(out, format.output, result));
    long failed = report.results().stream().filter(result -> !result.passed()).count();
    int run = report.results().size();
    CheckPrinter.summary(out, format.output, "cases", run, failed + report.errors().size());
    return report.passed() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
