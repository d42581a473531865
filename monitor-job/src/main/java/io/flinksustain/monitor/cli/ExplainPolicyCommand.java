package io.flinksustain.monitor.cli;

import io.flinksustain.policy.Policy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what may be done to a job, and which line of which file says so. */
@Command(
    name = "explain",
    description = "Says what may be done to a job, and where that is written.",
    sortOptions = false,
    footer = {
      "",
      "Whether a change may be begun is said as if none had been begun today, and whether",
      "a value may be set as if no price were known. The exit code is 1 when something is",
      "wrong with an annotation."
    })
final class ExplainPolicyCommand implements Callable<Integer> {
  private final Clock clock = Clock.systemUTC();

  @Spec private CommandSpec spec;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A policy file, or several; without any, what is built in holds.")
  private List<Path> files = List.of();

  @Option(
      names = "--job",
      paramLabel = "CLUSTER/NAMESPACE/DEPLOYMENT",
      required = true,
      description = "The job.")
  private String job;

  @Option(
      names = "--annotation",
      paramLabel = "NAME=VALUE",
      description = "An annotation on its deployment, such as sustain.io/mode=approve.")
  private Map<String, String> annotations = Map.of();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When a change would be begun, such as 2026-12-24T18:00; by default now.")
  private String at;

  @Mixin private AskedValue asked = new AskedValue();

  @Mixin private Format format = new Format();

  @Override
  public Integer call() {
    PolicyInputs.requireOurs(annotations);
    Policy policy = PolicyInputs.readSound(files).effective(PolicyInputs.job(job), annotations);
    PolicyReport report = new PolicyReport(policy, instant(policy), asked.of(policy));
    if (format.output == Output.json) {
      PolicyJson.lines(report).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
    } else {
      new PolicyPrinter(spec.commandLine().getOut(), report).print();
    }
    return policy.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private Instant instant(Policy policy) {
    return at == null
        ? clock.instant()
        : policy
            .time(at)
            .orElseThrow(
                () ->
                    new InputException(
                        "--at takes a time such as 2026-12-24T18:00, in the time zone of the"
                            + " policy, or 2026-12-24T18:00Z, not "
                            + at));
  }
}
