package io.flinksustain.monitor.cli;

import io.flinksustain.lint.Finding;
import io.flinksustain.lint.Spec;
import io.flinksustain.lint.check.Linter;
import io.flinksustain.monitor.observe.ClusterLook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds faults in deployments before they run, and in the configuration of clusters that run. */
@Command(
    name = "lint",
    description = "Finds faults in FlinkDeployments, ConfigMaps and running clusters.",
    customSynopsis =
        "sustain lint [FILE...] [--flink URL] [-o text|json|sarif] [--fail-on LEVEL] [--ignore ID]",
    footer = {
      "",
      "Reads FlinkDeployments, FlinkSessionJobs, ConfigMaps with a config.yaml or a",
      "flink-conf.yaml, and these files themselves; other manifests are passed over.",
      "What is looked for is in docs/reference/lint.md."
    })
final class LintDeploymentsCommand implements Callable<Integer> {
  @picocli.CommandLine.Spec private CommandSpec command;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "YAML files.")
  private List<Path> files = List.of();

  @Option(
      names = "--flink",
      paramLabel = "URL",
      description = "The REST API of a running cluster, such as http://jobmanager:8081.")
  private List<String> clusters = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|sarif",
      defaultValue = "text",
      description = "How to print, by default ${DEFAULT-VALUE}.")
  private LintOutput output;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|note|never",
      defaultValue = "warning",
      description = "From which level on to end with exit code 1, by default ${DEFAULT-VALUE}.")
  private FailOn failOn;

  @Option(
      names = "--ignore",
      paramLabel = "ID",
      split = ",",
      description = "Findings to leave out, such as slots-per-core.")
  private Set<String> ignored = Set.of();

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    print(findings);
    boolean fails = findings.stream().anyMatch(finding -> failOn.includes(finding.level()));
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private List<Finding> findings() {
    LintInputs.requireKnown(ignored);
    Linter linter = new Linter(ignored);
    return specs().stream().flatMap(spec -> linter.lint(spec).stream()).toList();
  }

  private List<Spec> specs() {
    if (files.isEmpty() && clusters.isEmpty()) {
      throw new InputException("say what to look at: files, or --flink URL");
    }
    List<Spec> specs = new ArrayList<>(LintInputs.read(files));
    clusters.forEach(LintInputs::requireAddress);
    clusters.forEach(url -> specs.add(ClusterLook.at(url)));
    return specs;
  }

  private void print(List<Finding> findings) {
    PrintWriter out = command.commandLine().getOut();
    switch (output) {
      case text -> FindingPrinter.text(out, findings);
      case json -> FindingPrinter.json(out, findings);
      case sarif -> out.println(Sarif.of(findings).toPrettyString());
    }
    out.flush();
  }
}
