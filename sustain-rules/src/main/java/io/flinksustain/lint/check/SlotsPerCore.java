package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Pod;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Role;
import io.flinksustain.lint.Spec;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Slots that share cores. */
final class SlotsPerCore implements Check {
  private static final double MOST = 2;
  private static final double MOST_WHEN_CPU_BOUND = 1;

  private static final LintRule RULE =
      new LintRule(
          "slots-per-core",
          Level.WARNING,
          "More slots than cores",
          "Subtasks in slots that share a core wait for each other. Up to 2 slots a core are fine for"
              + " a job that waits for something outside: they are a note. A CPU-bound job wants a"
              + " core for each slot, and more than 2 slots a core are too many for any job.",
          "Fewer slots for each task manager, and more task managers; or more CPU.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return cores(spec)
        .filter(cores -> cores > 0 && spec.slots() > MOST_WHEN_CPU_BOUND * cores)
        .map(cores -> problem(spec, cores))
        .stream();
  }

  private static Optional<Double> cores(Spec spec) {
    if (spec.measured() != null) {
      return Optional.of((double) spec.measured().cores());
    }
    double factor =
        spec.settings().decimal(Role.TASK_MANAGER.kubernetes("cpu.limit-factor")).orElse(1.0);
    return new Pod(spec, Role.TASK_MANAGER)
        .cores()
        .map(Pod.Amount::value)
        .or(() -> spec.settings().decimal(Role.TASK_MANAGER.kubernetes("cpu.amount")))
        .map(cores -> cores * Math.max(1, factor));
  }

  private static Problem problem(Spec spec, double cores) {
    double each = spec.slots() / cores;
    boolean always = each > MOST;
    return new Problem(
        always ? Level.WARNING : Level.NOTE,
        String.format(
            Locale.ROOT,
            "%d slots share %s cores, %.1f for each; %s",
            spec.slots(),
            cores == Math.rint(cores) ? String.valueOf((long) cores) : String.valueOf(cores),
            each,
            always ? "more than 2 are too many" : "too many if the job is CPU-bound"),
        "taskmanager.numberOfTaskSlots: " + Math.max(1, (long) cores),
        spec.placeOf("taskmanager.numberOfTaskSlots"));
  }
}
