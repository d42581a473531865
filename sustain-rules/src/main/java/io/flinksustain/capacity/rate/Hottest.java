package io.flinksustain.capacity.rate;

/** How busy the busiest subtask of a vertex is, from what is kept of all of them. */
final class Hottest {
  private Hottest() {}

  /**
   * Busy share of the busiest subtask, from the mean and the skew (largest over median) of all.
   *
   * <p>With all others at the median m, the mean of p subtasks is (p - 1 + skew) m / p. So it is
   * mean x skew x p / (p - 1 + skew), at most the largest value seen: a mean of 0.3 in 4 subtasks
   * with a skew of 3 is that of 0.2, 0.2, 0.2 and 0.6. An even vertex has the mean. The median of
   * two subtasks is their mean, so theirs is mean x skew: 0.4 with a skew of 1.5 is that of 0.2 and
   * 0.6.
   */
  static double busy(double mean, double skew, double largest, int parallelism) {
    double even = Double.isNaN(skew) ? 1 : skew;
    double ofTwo = mean * even;
    double hottest = parallelism == 2 ? ofTwo : ofTwo * parallelism / (parallelism - 1 + even);
    // A largest value that is not known limits nothing.
    double limit = largest >= mean ? Math.min(1, largest) : 1;
    return Math.min(hottest, limit);
  }
}
