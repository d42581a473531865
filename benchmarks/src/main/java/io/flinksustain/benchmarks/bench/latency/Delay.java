package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.bench.live.OnsetAt;

/**
 * From an onset to its diagnosis, in milliseconds since the epoch; each instant is not before the
 * one above.
 *
 * @param onset of the ill
 * @param decided end of the window that its diagnosis rests on
 * @param passed when event time had passed that end
 * @param early when readers of uncommitted records had the diagnosis
 * @param seen when readers of committed records had it; the end of the run when they never did
 * @param found whether the diagnosis came at all
 */
record Delay(OnsetAt onset, long decided, long passed, long early, long seen, boolean found) {

  /** From the onset to the end of the deciding window, which no monitor can avoid. */
  double windowS() {
    return seconds(onset.at(), decided);
  }

  /** What the monitor is answerable for: everything after the window. */
  double beyondS() {
    return seconds(decided, seen);
  }

  /** Waiting for reports that may be late. */
  double watermarkS() {
    return seconds(decided, passed);
  }

  /** Computing, writing and committing. */
  double processingS() {
    return seconds(passed, seen);
  }

  /** The part of the processing that is waiting for the checkpoint which commits. */
  double commitS() {
    return seconds(early, seen);
  }

  /** What is beyond the window for those who do not wait for the commit. */
  double earlyS() {
    return seconds(decided, early);
  }

  double totalS() {
    return seconds(onset.at(), seen);
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1000.0;
  }
}
