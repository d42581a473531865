package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import io.flinksustain.text.NumberText;
import java.util.Optional;
import java.util.stream.Stream;

/** More subtasks than there will ever be slots. */
final class ParallelismExceedsSlots implements Check {
  private static final String MOST_SLOTS = "slotmanager.number-of-slots.max";

  private static final LintRule RULE =
      new LintRule(
          "parallelism-exceeds-slots",
          Level.ERROR,
          "The parallelism is higher than task managers times slots",
          "Each slot runs one subtask of an operator. The job waits for slots that nobody will start,"
              + " or (operator, adaptive scheduler) runs at less than what is written. In native mode"
              + " without `replicas` Flink starts task managers as needed, up to"
              + " `slotmanager.number-of-slots.max`. Reactive mode ignores the parallelism.",
          "More task managers or slots, or less parallelism.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    boolean reactive = spec.settings().lower("scheduler-mode").equals("reactive");
    return reactive || growsByItself(spec)
        ? Stream.empty()
        : parallelism(spec).stream().flatMap(setting -> problem(spec, setting).stream());
  }

  /** A running cluster that starts task managers as they are needed. */
  private static boolean growsByItself(Spec spec) {
    return spec.measured() != null && spec.settings().get("kubernetes.cluster-id").isPresent();
  }

  private static Optional<Setting> parallelism(Spec spec) {
    return spec.document()
        .get("spec.job.parallelism")
        .or(() -> spec.settings().get("parallelism.default"));
  }

  private static Optional<Problem> problem(Spec spec, Setting setting) {
    int parallelism = NumberText.integer(setting.value()).orElse(0);
    Optional<Integer> replicas = spec.taskManagers().filter(count -> count > 0);
    if (replicas.isPresent()) {
      return replicas
          .filter(count -> parallelism > count * spec.slots())
          .map(count -> tooFewTaskManagers(setting, parallelism, count, spec.slots()));
    }
    return spec.settings()
        .integer(MOST_SLOTS)
        .filter(slots -> parallelism > slots)
        .map(slots -> tooFewSlots(setting, parallelism, slots));
  }

  private static Problem tooFewTaskManagers(
      Setting setting, int parallelism, int taskManagers, int slots) {
    return new Problem(
        "parallelism %d is more than %d task managers x %d slots = %d"
            .formatted(parallelism, taskManagers, slots, taskManagers * slots),
        "taskManager:\n  replicas: " + (parallelism + slots - 1) / slots,
        setting.at());
  }

  private static Problem tooFewSlots(Setting setting, int parallelism, int slots) {
    return new Problem(
        "parallelism %d is more than %s = %d".formatted(parallelism, MOST_SLOTS, slots),
        MOST_SLOTS + ": " + parallelism,
        setting.at());
  }
}
