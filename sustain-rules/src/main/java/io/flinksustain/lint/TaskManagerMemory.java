package io.flinksustain.lint;

import java.util.Optional;

/**
 * How Flink divides the memory of a task manager, with its defaults. Source: "Set up TaskManager
 * Memory" in Flink's documentation and {@code TaskExecutorProcessUtils}.
 *
 * <pre>
 * process = flink + metaspace (256 MiB) + overhead (10 % of process, 192 MiB to 1 GiB)
 * managed = 40 % of flink, or as set
 * process 1728 MiB: overhead 192, flink 1280, managed 512 MiB
 * process 4096 MiB: overhead 409.6, flink 3430.4, managed 1372.2 MiB
 * </pre>
 */
public final class TaskManagerMemory {
  private static final long MIB = 1L << 20;
  private static final String MEMORY = "taskmanager.memory.";

  private final Settings settings;
  private final Optional<Long> process;

  /**
   * The memory that settings describe.
   *
   * @param given total process memory in bytes that holds where the settings do not say it
   */
  public TaskManagerMemory(Settings settings, Optional<Long> given) {
    this.settings = settings;
    process = settings.bytes(MEMORY + "process.size").or(() -> given);
  }

  /** Managed memory in bytes; empty when the settings do not say enough. */
  public Optional<Long> managed() {
    double fraction = settings.decimal(MEMORY + "managed.fraction").orElse(0.4);
    return settings
        .bytes(MEMORY + "managed.size")
        .or(() -> flink().map(bytes -> (long) (fraction * bytes)));
  }

  /** Flink's memory in bytes: heap, managed and direct. */
  private Optional<Long> flink() {
    return settings
        .bytes(MEMORY + "flink.size")
        .or(
            () ->
                process.map(
                    bytes -> bytes - metaspace() - overhead((long) (overheadFraction() * bytes))));
  }

  /** What a process needs whose {@code flink.size} is set, in bytes; empty when it is not set. */
  public Optional<Long> neededForFlinkSize() {
    double fraction = overheadFraction();
    return settings
        .bytes(MEMORY + "flink.size")
        .map(flink -> flink + metaspace())
        .map(bytes -> bytes + overhead((long) (fraction / (1 - fraction) * bytes)));
  }

  private long metaspace() {
    return settings.bytes(MEMORY + "jvm-metaspace.size").orElse(256 * MIB);
  }

  private double overheadFraction() {
    return settings.decimal(MEMORY + "jvm-overhead.fraction").orElse(0.1);
  }

  private long overhead(long bytes) {
    long least = settings.bytes(MEMORY + "jvm-overhead.min").orElse(192 * MIB);
    long most = settings.bytes(MEMORY + "jvm-overhead.max").orElse(1024 * MIB);
    return Math.min(Math.max(bytes, least), most);
  }
}
