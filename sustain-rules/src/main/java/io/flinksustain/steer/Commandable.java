package io.flinksustain.steer;

import java.util.Set;

/**
 * Which knobs a command can turn, and what turning them does; all others are for people.
 *
 * <p>So are the number of task managers, which follows from the parallelism, and the JVM heap as it
 * is measured: that is no key of its own, and what it gets more is missing elsewhere in the
 * process, which a person has to weigh.
 */
public final class Commandable {
  private static final String MEMORY = "taskmanager.memory.";
  private static final String CHECKPOINTING = "execution.checkpointing.";
  private static final String SLOTS = "taskmanager.numberOfTaskSlots";

  private static final Set<String> KNOBS =
      Set.of(
          "parallelism",
          "parallelism.default",
          SLOTS,
          CHECKPOINTING + "interval",
          CHECKPOINTING + "timeout",
          CHECKPOINTING + "min-pause",
          "kubernetes.taskmanager.cpu",
          "kubernetes.taskmanager.cpu.limit-factor");

  private Commandable() {}

  /** Whether an actuator can set it. */
  public static boolean holds(String knob) {
    return KNOBS.contains(knob) || knob.startsWith(MEMORY);
  }

  /** Whether less of it costs less: fewer slots of a task manager, or checkpoints, do not. */
  static boolean isPaidFor(String knob) {
    return !knob.equals(SLOTS) && !knob.startsWith(CHECKPOINTING);
  }
}
