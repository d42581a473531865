package io.flinksustain.benchmarks.corpus.record;

import java.util.Deque;

/** Closes several things although one of them fails. */
final class Closing {
  private Closing() {}

  /** Closes all, the first first; throws what went wrong first, in the end. */
  static void all(Deque<? extends AutoCloseable> open) {
    RuntimeException problem = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (RuntimeException e) {
        problem = problem == null ? e : problem;
      } catch (Exception e) {
        problem = problem == null ? new IllegalStateException(e) : problem;
      }
    }
    if (problem != null) {
      throw problem;
    }
  }
}
