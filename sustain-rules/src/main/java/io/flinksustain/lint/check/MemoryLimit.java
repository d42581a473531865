package io.flinksustain.lint.check;

import io.flinksustain.flink.Quantities;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Pod;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Role;
import io.flinksustain.lint.Spec;
import io.flinksustain.lint.TaskManagerMemory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that is larger than its pod may be. */
final class MemoryLimit implements Check {
  private static final LintRule RULE =
      new LintRule(
          "memory-limit",
          Level.ERROR,
          "The pod's memory limit is below the process size",
          "A process that grows to the size it was given is killed at the pod's limit (OOMKilled)."
              + " The operator overrides `process.size` with `resource.memory`, so that one of two"
              + " different values is never true; with `flink.size`, process size is that plus"
              + " metaspace plus overhead, and Flink does not start when it does not fit.",
          "Make the limit and the process size the same. To Kubernetes `m` is a thousandth:"
              + " write `2048Mi` in `resources`.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return Arrays.stream(Role.values()).flatMap(role -> problems(spec, role));
  }

  private static Stream<Problem> problems(Spec spec, Role role) {
    Pod pod = new Pod(spec, role);
    return needed(spec, role).stream()
        .flatMap(
            needed ->
                pod.memoryLimits().stream()
                    .filter(limit -> limit.value() < needed)
                    .map(limit -> problem(limit, needed)));
  }

  /** The largest size that something gives to the process. */
  private static Optional<Long> needed(Spec spec, Role role) {
    Optional<Long> given =
        spec.document()
            .get(role.section() + ".resource.memory")
            .flatMap(setting -> Quantities.operatorMemory(setting.value()));
    Optional<Long> computed =
        role == Role.TASK_MANAGER
            ? new TaskManagerMemory(spec.settings(), Optional.empty()).neededForFlinkSize()
            : Optional.empty();
    return Stream.of(spec.settings().bytes(role.processSize()), given, computed)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Problem problem(Pod.Amount<Long> limit, long needed) {
    String path = limit.setting().path();
    return new Problem(
        "%s is %s (%d bytes), and the process is given %d MiB"
            .formatted(
                path, limit.setting().value().strip(), limit.value(), Quantities.mebibytes(needed)),
        path.substring(path.lastIndexOf('.') + 1) + ": " + Quantities.mebibytes(needed) + "Mi",
        limit.setting().at());
  }
}
