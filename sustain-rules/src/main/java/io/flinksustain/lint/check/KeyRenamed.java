package io.flinksustain.lint.check;

import io.flinksustain.flink.FlinkVersion;
import io.flinksustain.flink.KnownKeys;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.List;
import java.util.stream.Stream;

/** Keys that Flink renamed and still reads. */
final class KeyRenamed implements Check {
  /** Of which version the old names are; before it some of them were the names. */
  private static final FlinkVersion SINCE = new FlinkVersion(2, 0);

  private static final LintRule RULE =
      new LintRule(
          "key-renamed",
          Level.WARNING,
          "A key that Flink renamed",
          "Flink still reads the old name, until a next version drops it; then the setting is"
              + " silently gone. Where both names are set, the new one wins. Not reported for"
              + " deployments of Flink 1, where the old name may be the only one.",
          "The new name.");

  private final KnownKeys keys = KnownKeys.bundled();

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return spec.version().isAtLeast(SINCE)
        ? spec.settings().all().stream()
            .filter(setting -> !keys.successors(setting.path()).isEmpty())
            .map(this::problem)
        : Stream.empty();
  }

  private Problem problem(Setting setting) {
    List<String> successors = keys.successors(setting.path());
    return new Problem(
        "%s is now %s".formatted(setting.path(), String.join(" and ", successors)),
        Renaming.snippet(setting, successors),
        setting.at());
  }
}
