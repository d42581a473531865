package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.stream.Stream;

/** Checkpoints are taken and have nowhere to go but the JobManager's heap. */
final class CheckpointDirMissing implements Check {
  private static final LintRule RULE =
      new LintRule(
          "checkpoint-dir-missing",
          Level.ERROR,
          "Checkpoints are on, and there is no directory for them",
          "Without `execution.checkpointing.dir` checkpoints stay in the JobManager's heap: they are"
              + " lost with it, and one state larger than about 5 MB fails the checkpoint.",
          "Set `execution.checkpointing.dir` to shared storage.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    boolean missing =
        spec.isWhole()
            && spec.settings().get("execution.checkpointing.dir").isEmpty()
            && !spec.settings().text("execution.checkpointing.storage").contains(".");
    return missing
        ? spec.settings().get("execution.checkpointing.interval").stream().map(this::problem)
        : Stream.empty();
  }

  private Problem problem(Setting interval) {
    return new Problem(
        "checkpoints every %s go to the heap of the JobManager".formatted(interval.value().strip()),
        "execution.checkpointing.dir: s3://BUCKET/checkpoints",
        interval.at());
  }
}
