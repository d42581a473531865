package io.flinksustain.benchmarks.corpus.score;

/** The two sides of the split. */
enum Part {
  /** Runs that rules and thresholds may be adjusted on. */
  TUNE,
  /** Runs that are only reported on. */
  REPORT
}
