package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.text.NumberText;
import java.util.stream.Stream;

/** Two numbers that both say how large a job is. */
final class ReplicasDisagree implements Check {
  private static final LintRule RULE =
      new LintRule(
          "replicas-disagree",
          Level.WARNING,
          "The number of task managers and the parallelism disagree",
          "With `taskManager.replicas` the operator runs a job at replicas times slots and ignores"
              + " `job.parallelism`: the job is larger than what is written. Reactive mode is meant to"
              + " be so.",
          "Say it once: leave `taskManager.replicas` out, or make both agree.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    int parallelism = NumberText.integer(spec.document().text("spec.job.parallelism")).orElse(0);
    int runsAt = spec.taskManagers().orElse(0) * spec.slots();
    boolean reactive = spec.settings().lower("scheduler-mode").equals("reactive");
    return parallelism > 0 && runsAt > parallelism && !reactive
        ? spec.document().get("spec.taskManager.replicas").stream()
            .map(replicas -> problem(replicas, spec.slots(), parallelism))
        : Stream.empty();
  }

  private static Problem problem(Setting replicas, int slots, int parallelism) {
    int runsAt = Integer.parseInt(replicas.value().strip()) * slots;
    return new Problem(
        "replicas %s x %d slots run the job at parallelism %d; job.parallelism %d is ignored"
            .formatted(replicas.value().strip(), slots, runsAt, parallelism),
        "job:\n  parallelism: " + runsAt,
        replicas.at());
  }
}
