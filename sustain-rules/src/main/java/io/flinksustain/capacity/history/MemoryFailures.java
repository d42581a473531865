package io.flinksustain.capacity.history;

import io.flinksustain.classify.feature.Shortage;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Pods;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Highest;
import io.flinksustain.window.JobWindow;

/**
 * Finds what ran out of memory: a heap that the JVM found too small, by the failures of the job; a
 * process that the kernel killed, by the failures, by what its container counts and by its pod.
 *
 * <p>A kill says nothing of the heap: what grew may be native memory, and a larger heap in the same
 * container leaves less for that.
 */
final class MemoryFailures {
  private MemoryFailures() {}

  /** After a window, with what is known already of heaps. */
  static OutOfMemory ofHeap(OutOfMemory known, JobWindow window) {
    double heap = Highest.of(window, Signal.HEAP_MAX, Statistic.MAX);
    return after(known, heap, last(window, Shortage.HEAP));
  }

  /** After a window, with what is known already of processes. */
  static OutOfMemory ofProcess(OutOfMemory known, JobWindow window) {
    long said = Math.max(last(window, Shortage.KILLED), last(window.facts().pods()));
    long last = Math.max(said, counted(window));
    return after(known, process(window.facts().deployment()), last);
  }

  /** A failure that is known already happened to what was there then. */
  private static OutOfMemory after(OutOfMemory known, double bytes, long last) {
    return last > known.at() && !Double.isNaN(bytes) ? known.again(bytes, last) : known;
  }

  /** Epoch milliseconds; 0 when there is none. */
  private static long last(JobWindow window, Shortage shortage) {
    Failures failures = window.facts().exception();
    return failures == null
        ? 0
        : failures.entries().stream()
            .filter(shortage::isIn)
            .mapToLong(Failures.Failure::at)
            .max()
            .orElse(0);
  }

  private static long last(Pods pods) {
    return pods == null ? 0 : pods.lastKill();
  }

  /** The end of a window in which a container counted a kill, else 0. */
  private static long counted(JobWindow window) {
    return Highest.of(window, Signal.OOM_KILLS, Statistic.INCREASE) > 0 ? window.end() : 0;
  }

  private static double process(Deployment machines) {
    return machines == null || machines.processMemoryBytes() <= 0
        ? Double.NaN
        : machines.processMemoryBytes();
  }
}
