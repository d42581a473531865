package io.flinksustain.monitor.cli;

import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a policy. */
@Command(
    name = "check",
    description = "Says everything that is wrong with policy files, which go together.",
    footer = {"", "The format is in docs/reference/policy.md."})
final class CheckPolicyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files.")
  private List<Path> files = List.of();

  @Mixin private Format format = new Format();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      PolicyBook book = PolicyInputs.read(files);
      CheckPrinter.summary(out, format.output, "lanes", book.lanes().size(), 0);
      return ExitCode.OK;
    } catch (PolicyException e) {
      CheckPrinter.errors(out, format.output, e);
      return ExitCode.FINDINGS;
    }
  }
}
