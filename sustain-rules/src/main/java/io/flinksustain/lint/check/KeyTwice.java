package io.flinksustain.lint.check;

import io.flinksustain.flink.KnownKeys;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.stream.Stream;

/** One option, two values. */
final class KeyTwice implements Check {
  private static final LintRule RULE =
      new LintRule(
          "key-twice",
          Level.WARNING,
          "A key that is set twice",
          "Only one of the two values counts: of the same key the later one (flat and nested YAML are"
              + " the same key), of an old and a new name the new one. Who edits the other changes"
              + " nothing.",
          "Keep one of them.");

  private final KnownKeys keys = KnownKeys.bundled();

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    Stream<Problem> repeated =
        spec.settings().overridden().stream()
            .flatMap(
                earlier ->
                    spec.settings().get(earlier.path()).stream()
                        .map(winner -> problem(earlier, winner)));
    Stream<Problem> renamed =
        spec.settings().all().stream().flatMap(setting -> underNewName(spec, setting));
    return Stream.concat(repeated, renamed);
  }

  private Stream<Problem> underNewName(Spec spec, Setting old) {
    return keys.successors(old.path()).stream()
        .flatMap(key -> spec.settings().get(key).stream())
        .filter(winner -> !winner.path().equals(old.path()))
        .map(winner -> problem(old, winner));
  }

  private static Problem problem(Setting loser, Setting winner) {
    return new Problem(
        "%s is set again in line %d as %s, and that one counts"
            .formatted(loser.path(), winner.at().line(), winner.path()),
        Renaming.LEAVE_OUT,
        loser.at());
  }
}
