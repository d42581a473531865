package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;

/** Takes what a tape holds, in its order. */
interface TapeListener {
  void report(Report report);

  void fact(Fact fact);

  /** Everything up to this event time, in epoch milliseconds, has come. */
  void time(long watermark);
}
