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
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RulePaths paths = new RulePaths();

  @Mixin private Format format = new Format();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleTestReport report = RuleTests.run(paths.existing());
    report.errors().forEach(error -> RulePrinter.error(out, format.output, error));
    report.results().forEach(result -> RulePrinter.result(out, format.output, result));
    long failed = report.results().stream().filter(result -> !result.passed()).count();
    int run = report.results().size();
    RulePrinter.summary(out, format.output, "cases", run, failed + report.errors().size());
    return report.passed() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
