package io.flinksustain.capacity.history;

import io.flinksustain.capacity.Highest;
import io.flinksustain.classify.feature.Shortage;
import io.flinksustain.fact.Failures;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;

/** Finds among the failures of a job those of a heap that was too small. */
final class HeapFailures {
  private HeapFailures() {}

  /** A failure that is known already happened to the heap as it was then. */
  static OutOfMemory after(OutOfMemory known, JobWindow window) {
    double heap = Highest.of(window, Signal.HEAP_MAX, Statistic.MAX);
    long last = last(window.facts().exception());
    return last > known.at() && !Double.isNaN(heap) ? known.again(heap, last) : known;
  }

  /** Epoch milliseconds; 0 when there is none. */
  private static long last(Failures failures) {
    return failures == null
        ? 0
        : failures.entries().stream()
            .filter(Shortage.HEAP::isIn)
            .mapToLong(Failures.Failure::at)
            .max()
            .orElse(0);
  }
}
