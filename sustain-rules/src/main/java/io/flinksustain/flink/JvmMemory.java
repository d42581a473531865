package io.flinksustain.flink;

/**
 * What a task manager leaves to the JVM besides the memory of Flink: its metaspace, and an overhead
 * that is a share of the process between two bounds. Source: "Set up TaskManager Memory" in Flink's
 * documentation and {@code TaskExecutorProcessUtils}.
 *
 * <pre>
 *   of a process of  beside a rest of   the overhead is   MiB, by default
 *            1728               1536               192
 *            4096             3686.4             409.6
 * </pre>
 *
 * @param metaspace bytes
 * @param share of the process that is overhead, 0 to 1
 * @param least overhead, bytes
 * @param most overhead, bytes
 */
public record JvmMemory(long metaspace, double share, long least, long most) {
  private static final long MIB = 1L << 20;

  /** What holds where nothing is set. */
  public static final JvmMemory DEFAULT = new JvmMemory(256 * MIB, 0.1, 192 * MIB, 1024 * MIB);

  /** Overhead of a whole process of so many bytes. */
  public double overheadOf(double process) {
    return bounded(process * share);
  }

  /** Overhead beside all the rest of a process: a ninth of the rest is a tenth of the whole. */
  public double overheadBeside(double rest) {
    return bounded(rest / (1 / share - 1));
  }

  private double bounded(double bytes) {
    return Math.min(Math.max(bytes, (double) least), (double) most);
  }
}
