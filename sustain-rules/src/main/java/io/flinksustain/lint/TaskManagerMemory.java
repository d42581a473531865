package io.flinksustain.lint;

import io.flinksustain.flink.JvmMemory;
import java.util.Optional;

/**
 * How Flink divides the memory of a task manager, with its defaults. Source: "Set up TaskManager
 * Memory" in Flink's documentation and {@code TaskExecutorProcessUtils}.
 *
 * <pre>
 * process = flink + what is the JVM's, as {@link JvmMemory} has it
 * managed = 40 % of flink, or as set
 * process 1728 MiB: overhead 192, flink 1280, managed 512 MiB
 * process 4096 MiB: overhead 409.6, flink 3430.4, managed 1372.2 MiB
 * </pre>
 */
public final class TaskManagerMemory {
  private static final String MEMORY = "taskmanager.memory.";

  private final Settings settings;
  private final Optional<Long> process;
  private final JvmMemory jvm;

  /**
   * The memory that settings describe.
   *
   * @param given total process memory in bytes that holds where the settings do not say it
   */
  public TaskManagerMemory(Settings settings, Optional<Long> given) {
    this.settings = settings;
    process = settings.bytes(MEMORY + "process.size").or(() -> given);
    jvm = jvm(settings);
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
    return settings.bytes(MEMORY + "flink.size").or(() -> process.map(this::withoutTheJvms));
  }

  private long withoutTheJvms(long bytes) {
    return bytes - jvm.metaspace() - (long) jvm.overheadOf((double) bytes);
  }

  /** What a process needs whose {@code flink.size} is set, in bytes; empty when it is not set. */
  public Optional<Long> neededForFlinkSize() {
    return settings
        .bytes(MEMORY + "flink.size")
        .map(flink -> flink + jvm.metaspace())
        .map(bytes -> bytes + (long) jvm.overheadBeside((double) bytes));
  }

  private static JvmMemory jvm(Settings settings) {
    JvmMemory usual = JvmMemory.DEFAULT;
    return new JvmMemory(
        settings.bytes(MEMORY + "jvm-metaspace.size").orElse(usual.metaspace()),
        settings.decimal(MEMORY + "jvm-overhead.fraction").orElse(usual.share()),
        settings.bytes(MEMORY + "jvm-overhead.min").orElse(usual.least()),
        settings.bytes(MEMORY + "jvm-overhead.max").orElse(usual.most()));
  }
}
