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

  /** Each is named, because keys that name something else begin the same. */
  private static final Set<String> MEMORY =
      Set.of(
          "taskmanager.memory.flink.size",
          "taskmanager.memory.framework.heap.size",
          "taskmanager.memory.framework.off-heap.size",
          "taskmanager.memory.jvm-metaspace.size",
          "taskmanager.memory.jvm-overhead.fraction",
          "taskmanager.memory.jvm-overhead.max",
          "taskmanager.memory.jvm-overhead.min",
          "taskmanager.memory.managed.fraction",
          "taskmanager.memory.managed.size",
          "taskmanager.memory.network.fraction",
          "taskmanager.memory.network.max",
          "taskmanager.memory.network.min",
          "taskmanager.memory.process.size",
          "taskmanager.memory.segment-size",
          "taskmanager.memory.task.heap.size",
          "taskmanager.memory.task.off-heap.size");

  private Commandable() {}

  /** Whether an actuator can set it. */
  public static boolean holds(String knob) {
    return KNOBS.contains(knob) || MEMORY.contains(knob);
  }

  /** Whether less of it costs less: fewer slots of a task manager, or checkpoints, do not. */
  static boolean isPaidFor(String knob) {
    return !knob.equals(SLOTS) && !knob.startsWith(CHECKPOINTING);
  }
}
