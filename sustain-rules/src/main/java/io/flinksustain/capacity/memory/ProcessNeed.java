package io.flinksustain.capacity.memory;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.flink.JvmMemory;
import java.util.List;

/**
 * Memory of a task manager process, in bytes: the sum of its parts, with what the JVM needs
 * besides.
 *
 * <p>Flink's own off-heap memory takes 128 MiB; metaspace and overhead are as Flink has them by
 * default, see {@link JvmMemory}.
 *
 * <pre>
 *   heap  managed  network  rest  overhead  process   MiB
 *    512      512      128   384       192     1728
 *   1587     1372      343   384       410     4096
 * </pre>
 */
public final class ProcessNeed {
  private static final double OFF_HEAP = 128 << 20;

  private ProcessNeed() {}

  /** Unknown when a part is; {@code heap} is that of the JVM, Flink's own share included. */
  public static Estimate of(Estimate heap, Estimate managed, Estimate network) {
    return Estimate.sum(List.of(heap, managed, network))
        .map(parts -> parts + JvmMemory.DEFAULT.metaspace() + OFF_HEAP)
        .map(rest -> rest + JvmMemory.DEFAULT.overheadBeside(rest));
  }
}
