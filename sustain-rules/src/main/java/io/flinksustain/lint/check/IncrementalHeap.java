package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.Set;
import java.util.stream.Stream;

/** Incremental checkpoints of a backend that has none. */
final class IncrementalHeap implements Check {
  private static final String INCREMENTAL = "execution.checkpointing.incremental";

  private static final LintRule RULE =
      new LintRule(
          "incremental-heap",
          Level.WARNING,
          "Incremental checkpoints with the heap state backend",
          "The heap backend (`hashmap`, the default) always writes its whole state; the switch has no"
              + " effect, and checkpoints grow with the state.",
          "`state.backend.type: rocksdb` where the state is large, or drop the switch.");

  private static final Set<String> HEAP = Set.of("hashmap", "filesystem", "jobmanager");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    String backend = spec.settings().lower("state.backend.type");
    boolean heap = HEAP.contains(backend) || (backend.isEmpty() && spec.isWhole());
    return heap && spec.settings().is(INCREMENTAL, false)
        ? spec.settings().get(INCREMENTAL).stream().map(setting -> problem(setting, backend))
        : Stream.empty();
  }

  private static Problem problem(Setting setting, String backend) {
    return new Problem(
        "checkpoints are to be incremental, and the state backend is hashmap%s"
            .formatted(backend.isEmpty() ? ", the default" : ""),
        "state.backend.type: rocksdb",
        setting.at());
  }
}
