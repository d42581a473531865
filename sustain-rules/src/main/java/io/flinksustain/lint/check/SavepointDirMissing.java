package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Spec;
import java.util.stream.Stream;

/** No place for savepoints. */
final class SavepointDirMissing implements Check {
  private static final LintRule RULE =
      new LintRule(
          "savepoint-dir-missing",
          Level.WARNING,
          "There is no directory for savepoints",
          "Stopping, upgrading and moving a job want a savepoint, and an incident is a bad moment to"
              + " find out that none can be taken. With `upgradeMode: savepoint` the operator refuses"
              + " the upgrade. A deployment with `upgradeMode: stateless` is passed over.",
          "Set `execution.checkpointing.savepoint-dir` to shared storage.");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    String upgrade = spec.document().text("spec.job.upgradeMode");
    boolean missing =
        spec.isWhole()
            && spec.settings().get("execution.checkpointing.savepoint-dir").isEmpty()
            && !upgrade.equals("stateless");
    return missing ? Stream.of(problem(spec, upgrade.equals("savepoint"))) : Stream.empty();
  }

  private static Problem problem(Spec spec, boolean needed) {
    return new Problem(
        needed ? Level.ERROR : Level.WARNING,
        needed
            ? "upgradeMode is savepoint, and there is no directory for savepoints"
            : "there is no directory for savepoints",
        "execution.checkpointing.savepoint-dir: s3://BUCKET/savepoints",
        spec.configurationAt());
  }
}
