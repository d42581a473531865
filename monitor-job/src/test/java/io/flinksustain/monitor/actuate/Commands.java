package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Setting;
import io.flinksustain.report.JobRef;
import java.util.List;

/** Commands for tests. */
public final class Commands {
  public static final JobRef JOB = jobIn("payments");
  public static final long NOW = 1_767_225_600_000L;
  public static final long DEADLINE = NOW + 600_000;

  private Commands() {}

  public static JobRef jobIn(String namespace) {
    return new JobRef("eu1", namespace, "fraud", "a1", "Fraud");
  }

  public static Command apply(String change, JobRef job, Setting... settings) {
    return new Command(
        change + "/apply", change, Action.APPLY, job, List.of(settings), NOW, DEADLINE);
  }

  /** The way back of a command. */
  public static Command rollBack(Command apply) {
    return new Command(
        apply.change() + "/roll-back",
        apply.change(),
        Action.ROLL_BACK,
        apply.job(),
        apply.settings().stream().map(Setting::reversed).toList(),
        NOW,
        DEADLINE);
  }

  public static Setting parallelism(String expected, String value) {
    return new Setting("parallelism", "", expected, value);
  }

  public static Setting ofVertex(String vertex, String expected, String value) {
    return new Setting("parallelism", vertex, expected, value);
  }

  public static Setting of(String knob, String expected, String value) {
    return new Setting(knob, "", expected, value);
  }
}
