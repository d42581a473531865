package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * A JVM heap that holds the live set with room for garbage.
 *
 * <p>The live set is the low envelope of heap used. It should take at most 65 % of the heap, the
 * middle of the healthy band, and the step is at least 20 %, the one that the Kubernetes VPA takes
 * after an out-of-memory kill. 700 MiB live in 800 MiB ask for 1077 MiB; 500 MiB live in 600 MiB
 * for 769 MiB; 300 MiB live in 600 MiB for 720 MiB.
 */
final class HeapSize {
  private static final double LIVE_SHARE = 0.65;
  private static final double LEAST_STEP = 1.2;
  private static final double MIB = 1024 * 1024;

  private HeapSize() {}

  static Optional<Values> raise(Diagnosis diagnosis, JobWindow window) {
    double live = window.processes().get(Signal.HEAP_USED, Statistic.MIN);
    double heap = window.processes().get(Signal.HEAP_MAX, Statistic.MAX);
    double wanted = Math.max(live / LIVE_SHARE, heap * LEAST_STEP);
    // NaN compares false: without both numbers there is no proposal.
    return wanted > heap
        ? Optional.of(new Values(mib(heap), mib(wanted), mib(live), mib(heap * 2)))
        : Optional.empty();
  }

  private static String mib(double bytes) {
    return Math.round(bytes / MIB) + " MiB";
  }
}
