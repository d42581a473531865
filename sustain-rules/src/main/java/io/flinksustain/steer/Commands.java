package io.flinksustain.steer;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Setting;
import io.flinksustain.report.JobRef;
import java.util.List;

/** Makes the commands of a change; the same change always gets the same ids. */
final class Commands {
  private Commands() {}

  /** Both commands: the roll back exists before the other one goes out. */
  static Armed arm(String change, JobRef job, Setting setting, long now, long deadline) {
    return new Armed(
        new Command(change + "/apply", change, Action.APPLY, job, List.of(setting), now, deadline),
        new Command(
            rollBackId(change, 1),
            change,
            Action.ROLL_BACK,
            job,
            List.of(setting.reversed()),
            now,
            deadline),
        0,
        false,
        false);
  }

  /** The roll back as it goes out the next time, to the job as it is called now. */
  static Command next(Armed armed, JobRef job, long now, long deadline) {
    Command made = armed.rollBack();
    return new Command(
        rollBackId(made.change(), armed.attempts() + 1),
        made.change(),
        made.action(),
        job,
        made.settings(),
        now,
        deadline);
  }

  private static String rollBackId(String change, int attempt) {
    return change + "/roll-back" + (attempt == 1 ? "" : "/" + attempt);
  }
}
