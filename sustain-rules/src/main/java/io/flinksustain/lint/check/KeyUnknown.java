package io.flinksustain.lint.check;

import io.flinksustain.flink.KnownKeys;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys that are close to Flink's and are none. */
final class KeyUnknown implements Check {
  private static final LintRule RULE =
      new LintRule(
          "key-unknown",
          Level.WARNING,
          "A key that Flink does not know",
          "Flink passes over a key that it does not know, without a word. Reported are keys in"
              + " Flink's own name spaces and keys that are spelt almost like one of Flink's; names"
              + " that plugins, reporters, file systems and jobs choose for themselves are left alone.",
          "The key that was meant.");

  private final KnownKeys keys = KnownKeys.bundled();

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return spec.settings().all().stream()
        .filter(setting -> !keys.isRead(setting.path()) && keys.wrong(setting.path()).isEmpty())
        .flatMap(setting -> problem(setting).stream());
  }

  private Optional<Problem> problem(Setting setting) {
    Optional<String> nearest = keys.nearest(setting.path());
    return nearest.isPresent() || keys.isInNamespace(setting.path())
        ? Optional.of(problem(setting, nearest))
        : Optional.empty();
  }

  private static Problem problem(Setting setting, Optional<String> nearest) {
    return new Problem(
        "Flink has no option %s%s"
            .formatted(
                setting.path(), nearest.map(key -> "; did you mean " + key + "?").orElse("")),
        nearest
            .map(key -> Renaming.snippet(setting, List.of(key)))
            .orElse("# look the key up in Flink's documentation, or leave this line out"),
        setting.at());
  }
}
