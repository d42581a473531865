package io.flinksustain.steer;

import java.util.Set;

/** Which knobs a command can turn; all others are for people. */
public final class Knobs {
  private static final String MEMORY = "taskmanager.memory.";
  private static final String CHECKPOINTING = "execution.checkpointing.";
  private static final String SLOTS = "taskmanager.numberOfTaskSlots";

  private static final Set<String> COMMANDABLE =
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

  private Knobs() {}

  /** Whether an actuator can set it. */
  public static boolean isCommandable(String knob) {
    return COMMANDABLE.contains(knob) || knob.startsWith(MEMORY);
  }

  /** The name under which policies know it. */
  static String canonical(String knob) {
    return switch (knob) {
      case "parallelism.default" -> "parallelism";
      case "kubernetes.taskmanager.cpu" -> "kubernetes.taskmanager.cpu.amount";
      default -> knob;
    };
  }

  /** Whether it is one that Flink's own autoscaler turns, too. */
  static boolean isParallelism(String knob) {
    return knob.startsWith("parallelism");
  }

  /** Whether less of it costs less: fewer slots of a task manager, or checkpoints, do not. */
  static boolean isResource(String knob) {
    return !knob.equals(SLOTS) && !knob.startsWith(CHECKPOINTING);
  }
}
