package io.flinksustain.steer;

import java.util.Set;

/** Which knobs a command can turn, and what turning them does; all others are for people. */
public final class Commandable {
  private static final String MEMORY = "taskmanager.memory.";
  private static final String CHECKPOINTING = "execution.checkpointing.";
  private static final String SLOTS = "taskmanager.numberOfTaskSlots";

  private static final Set<String> KNOBS =
      Set.of(
          "parallelism",
          "parallelism.default",
          SLOTS,
          "taskmanager.count",
          "taskmanager.jvm-heap",
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
