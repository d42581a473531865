package io.flinksustain.classify.learn;

/**
 * How fast a source has shown that it can be: the backlog test.
 *
 * <p>While a job works off a backlog its input is not what limits it, so the rate that it keeps up
 * then is its capacity, or that of the broker. Kept up means for {@link #WINDOWS} windows in a row;
 * the best such rate counts.
 *
 * @param parallelism of the source when this was learnt; another one makes it void
 * @param before2 rate of the backlog window before {@code before1}; 0 when there was none
 * @param before1 rate of the last window, if it was one of a backlog; 0 otherwise
 * @param capacity best rate kept up, records per second; 0 while nothing is known
 */
public record CatchUp(int parallelism, double before2, double before1, double capacity) {
  /** For so many windows in a row a rate must be kept up. */
  static final int WINDOWS = 3;

  /** Nothing known. */
  static CatchUp fresh(int parallelism) {
    return new CatchUp(parallelism, 0, 0, 0);
  }

  /** After one more window in which a backlog was worked off: 900, 1000, 800 kept up 800. */
  CatchUp worked(double rate) {
    double kept = Math.min(rate, Math.min(before1, before2));
    return new CatchUp(parallelism, before1, rate, Math.max(capacity, kept));
  }

  /** After a window without a backlog. */
  CatchUp rested() {
    return before1 == 0 && before2 == 0 ? this : new CatchUp(parallelism, 0, 0, capacity);
  }

  /** Whether there is nothing worth remembering. */
  boolean isTrivial() {
    return before1 == 0 && capacity == 0;
  }
}
