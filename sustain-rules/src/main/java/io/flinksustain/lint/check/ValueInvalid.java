package io.flinksustain.lint.check;

import io.flinksustain.flink.FlinkDuration;
import io.flinksustain.flink.KnownKeys;
import io.flinksustain.flink.Quantities;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.text.NumberText;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values that Flink cannot read. */
final class ValueInvalid implements Check {
  private static final LintRule RULE =
      new LintRule(
          "value-invalid",
          Level.ERROR,
          "A value that Flink cannot read",
          "The API server takes any text. Flink finds out at start, or when it reads the option for"
              + " the first time, and fails. `4Gi` is no memory size of Flink (`4g` is), and a length"
              + " of time without a unit is milliseconds.",
          "A value of the option's type.");

  /** What a value of a type must look like, and an example. */
  private record Form(Predicate<String> isRight, String example) {}

  private static final Map<String, Form> FORMS =
      Map.of(
          "MemorySize",
          new Form(text -> Quantities.flinkMemory(text).isPresent(), "512m"),
          "Duration",
          new Form(text -> FlinkDuration.parse(text).isPresent(), "30 s"),
          "Boolean",
          new Form(text -> Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT)), "true"),
          "Integer",
          new Form(text -> NumberText.integer(text).isPresent(), "4"),
          "Double",
          new Form(text -> NumberText.decimal(text).isPresent(), "0.4"),
          "Float",
          new Form(text -> NumberText.decimal(text).isPresent(), "0.4"));

  private final KnownKeys keys = KnownKeys.bundled();

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return spec.settings().all().stream()
        .filter(setting -> !setting.value().isBlank())
        .flatMap(
            setting ->
                keys.findAny(setting.path()).stream()
                    .filter(option -> FORMS.containsKey(option.type()))
                    .filter(option -> isWrong(setting, option.type()))
                    .map(option -> problem(setting, option.type())));
  }

  /** A value with a variable in it is filled in by somebody else. */
  private static boolean isWrong(Setting setting, String type) {
    String text = setting.value().strip();
    return !text.contains("$") && !FORMS.get(type).isRight().test(text);
  }

  private static Problem problem(Setting setting, String type) {
    return new Problem(
        "%s takes a value of type %s and cannot be '%s'"
            .formatted(setting.path(), type, setting.value().strip()),
        setting.path() + ": " + FORMS.get(type).example(),
        setting.at());
  }
}
