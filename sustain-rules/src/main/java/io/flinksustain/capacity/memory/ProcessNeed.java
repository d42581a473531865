package io.flinksustain.capacity.memory;

import io.flinksustain.capacity.Estimate;
import java.util.List;

/**
 * Memory of a task manager process, in bytes: the sum of its parts, with what the JVM needs
 * besides.
 *
 * <p>Metaspace takes 256 MiB and Flink's own off-heap memory 128 MiB; the overhead is 10 % of the
 * process, at least 192 MiB and at most 1 GiB, as Flink has it by default.
 *
 * <pre>
 *   heap  managed  network  rest  overhead  process   MiB
 *    512      512      128   384       192     1728
 *   1587     1372      343   384       410     4096
 * </pre>
 */
public final class ProcessNeed {
  private static final double MIB = 1 << 20;
  private static final double METASPACE = 256 * MIB;
  private static final double OFF_HEAP = 128 * MIB;
  private static final double OVERHEAD = 1.0 / 9;
  private static final double LEAST_OVERHEAD = 192 * MIB;
  private static final double MOST_OVERHEAD = 1024 * MIB;

  private ProcessNeed() {}

  /** Unknown when a part is; {@code heap} is that of the JVM, Flink's own share included. */
  public static Estimate of(Estimate heap, Estimate managed, Estimate network) {
    return Estimate.sum(List.of(heap, managed, network))
        .map(parts -> parts + METASPACE + OFF_HEAP)
        .map(rest -> rest + overhead(rest));
  }

  /** A ninth of the rest is a tenth of the whole. */
  private static double overhead(double rest) {
    return Math.min(Math.max(rest * OVERHEAD, LEAST_OVERHEAD), MOST_OVERHEAD);
  }
}
