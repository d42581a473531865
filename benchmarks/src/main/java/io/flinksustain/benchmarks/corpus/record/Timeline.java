package io.flinksustain.benchmarks.corpus.record;

import java.util.SplittableRandom;

/**
 * When what happens in a run; all times are epoch milliseconds.
 *
 * @param start when the jobs are submitted
 * @param onset of the ill
 * @param end of the ill
 * @param finish of the run
 */
record Timeline(long start, long onset, long end, long finish) {
  private static final double MEASURED_FROM = 0.4;
  private static final int JITTER_MILLIS = 5_000;

  /** A part of the run, epoch milliseconds. */
  record Span(long from, long to) {
    boolean contains(long ts) {
      return ts > from && ts <= to;
    }

    double seconds() {
      return (to - from) / 1e3;
    }
  }

  /** The phases one after the other; the seed moves the onset by up to 5 s. */
  static Timeline of(PhaseSpec phases, long start, int seed) {
    long jitter = new SplittableRandom(seed).nextInt(JITTER_MILLIS);
    long onset = start + phases.warmUp().plus(phases.clean()).toMillis() + jitter;
    long end = onset + phases.ill().toMillis();
    return new Timeline(start, onset, end, end + phases.recovery().toMillis());
  }

  /** For how many milliseconds the ill has lasted. */
  long illFor(long now) {
    return Math.max(0, Math.min(now, end) - onset);
  }

  /** The clean phase without its beginning, and so on. */
  Span before(PhaseSpec phases) {
    return lateIn(onset - phases.clean().toMillis(), onset);
  }

  /** The time in which the ill has its full effect. */
  Span during() {
    return lateIn(onset, end);
  }

  /** The time in which its effect is over. */
  Span after() {
    return lateIn(end, finish);
  }

  private static Span lateIn(long from, long to) {
    return new Span(from + (long) (MEASURED_FROM * (to - from)), to);
  }
}
