package io.flinksustain.lint.check;

import io.flinksustain.flink.KnownKeys;
import io.flinksustain.flink.WrongKey;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.stream.Stream;

/** Keys that Flink dropped or never had. */
final class KeyRemoved implements Check {
  private static final LintRule RULE =
      new LintRule(
          "key-removed",
          Level.ERROR,
          "A key that Flink does not read",
          "Flink dropped the key, or never had it although it circulates. Flink passes over a key that"
              + " it does not know, without a word: what was meant to be set is not.",
          "The key that is read today.");

  private final KnownKeys keys = KnownKeys.bundled();

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return spec.settings().all().stream()
        .flatMap(
            setting ->
                keys.wrong(setting.path()).stream()
                    .filter(wrong -> wrong.isWrongIn(spec.version()))
                    .map(wrong -> problem(setting, wrong)));
  }

  private static Problem problem(Setting setting, WrongKey wrong) {
    String when =
        wrong.since().map(version -> "not read since Flink " + version).orElse("no key of Flink");
    return new Problem(
        "%s is %s".formatted(setting.path(), when),
        Renaming.snippet(setting, wrong.successors()),
        setting.at());
  }
}
