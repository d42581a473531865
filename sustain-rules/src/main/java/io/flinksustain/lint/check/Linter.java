package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Finding;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Spec;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at specs with every check but those that are left out. */
public final class Linter {
  private final List<Check> checks;

  /**
   * A linter with some checks left out.
   *
   * @param leftOut ids of rules
   */
  public Linter(Set<String> leftOut) {
    checks = Checks.ALL.stream().filter(check -> !leftOut.contains(check.rule().id())).toList();
  }

  /** What all checks find in one spec, in the order of its lines. */
  public List<Finding> lint(Spec spec) {
    return checks.stream()
        .flatMap(check -> findings(check, spec))
        .sorted(
            Comparator.comparingInt((Finding finding) -> finding.at().line())
                .thenComparingInt(finding -> finding.at().column()))
        .toList();
  }

  private static Stream<Finding> findings(Check check, Spec spec) {
    LintRule rule = check.rule();
    return check
        .problems(spec)
        .map(
            problem ->
                new Finding(
                    rule,
                    problem.level() == null ? rule.level() : problem.level(),
                    problem.message(),
                    problem.fix(),
                    spec.file(),
                    problem.at()));
  }
}
