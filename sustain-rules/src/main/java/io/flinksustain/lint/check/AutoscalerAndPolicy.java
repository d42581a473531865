package io.flinksustain.lint.check;

import io.flinksustain.fact.Autoscaler;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.policy.PolicyBook;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Two hands on one knob. */
final class AutoscalerAndPolicy implements Check {
  private static final LintRule RULE =
      new LintRule(
          "autoscaler-and-policy",
          Level.ERROR,
          "Flink's autoscaler and a command policy are both on",
          "The autoscaler applies its parallelism again on every pass and overrides what a command"
              + " set: neither sees the effect of its own change. A command policy is an annotation"
              + " `sustain.io/...` with the value `approve` or `auto`. An autoscaler that never"
              + " scaled the job and only looks (`job.autoscaler.scaling.enabled: false`) does no"
              + " harm; one that did goes on applying what it set last, which cannot be seen here.",
          "Let one of them act: set `job.autoscaler.enabled: false`"
              + " (`docs/recipes/take-over-from-the-autoscaler.md`), or set the policy to"
              + " `advise`.");

  private static final Set<String> COMMANDS = Set.of("approve", "auto");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return Autoscaler.of(spec.settings()::text).scales()
        ? spec.document().below("metadata.annotations").all().stream()
            .filter(AutoscalerAndPolicy::isCommandPolicy)
            .map(AutoscalerAndPolicy::problem)
        : Stream.empty();
  }

  private static boolean isCommandPolicy(Setting annotation) {
    return annotation.path().startsWith(PolicyBook.ANNOTATION_PREFIX)
        && COMMANDS.contains(annotation.value().strip().toLowerCase(Locale.ROOT));
  }

  private static Problem problem(Setting annotation) {
    return new Problem(
        "%s is %s, and Flink's autoscaler is on"
            .formatted(annotation.path(), annotation.value().strip()),
        annotation.path() + ": advise",
        annotation.at());
  }
}
