package io.flinksustain.window;

import java.util.Arrays;

/** A growing bag of numbers, reused from signal to signal so that a window allocates little. */
final class Samples {
  /** Up to so many of the largest are found faster by one look at each than by sorting. */
  private static final int FEW = 32;

  private final double[] largest = new double[FEW];
  private double[] values = new double[256];
  private int size;
  private int looked;
  private double least;
  private double most;
  private double second;

  void clear() {
    size = 0;
    looked = 0;
  }

  void add(double value) {
    ensure(1);
    values[size++] = value;
  }

  void addAll(Series series) {
    ensure(series.size());
    series.copyTo(values, size);
    size += series.size();
  }

  /** Puts one value in the place of each that was added when there were {@code from} already. */
  void fillFrom(int from, double value) {
    Arrays.fill(values, from, size, value);
  }

  private void ensure(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(size + more, size * 2));
    }
  }

  int size() {
    return size;
  }

  double sum() {
    return sum(0);
  }

  /** The sum of those added when there were {@code from} already. */
  double sum(int from) {
    double sum = 0;
    for (int i = from; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** The one added last, unless something sorted them since. */
  double last() {
    return values[size - 1];
  }

  double mean() {
    return sum() / size;
  }

  double min() {
    look();
    return least;
  }

  double max() {
    look();
    return most;
  }

  /** Finds the extremes in one pass, once until there are more values. */
  private void look() {
    if (looked == size) {
      return;
    }
    looked = size;
    least = values[0];
    most = values[0];
    second = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < size; i++) {
      compare(values[i]);
    }
  }

  private void compare(double value) {
    least = value < least ? value : least;
    if (value > most) {
      second = most;
      most = value;
    } else if (value > second) {
      second = value;
    }
  }

  /** 95th percentile, nearest rank: the 19th of 20 values, the only one of 1. */
  double p95() {
    int rank = (int) Math.ceil(0.95 * size);
    int fromTop = size - rank + 1;
    if (fromTop <= 2) {
      look();
      return fromTop == 1 ? most : second;
    }
    if (fromTop <= FEW) {
      return largest(fromTop);
    }
    Arrays.sort(values, 0, size);
    return values[rank - 1];
  }

  /** The k-th largest; keeps the k largest so far in order, the least of them first. */
  private double largest(int k) {
    System.arraycopy(values, 0, largest, 0, k);
    sort(largest, k);
    for (int i = k; i < size; i++) {
      if (values[i] > largest[0]) {
        replaceLeast(k, values[i]);
      }
    }
    return largest[0];
  }

  private void replaceLeast(int k, double value) {
    int at = 1;
    while (at < k && largest[at] < value) {
      largest[at - 1] = largest[at];
      at++;
    }
    largest[at - 1] = value;
  }

  /** The values of a few subtasks are sorted faster by insertion. */
  private static void sort(double[] values, int size) {
    if (size > FEW) {
      Arrays.sort(values, 0, size);
      return;
    }
    for (int i = 1; i < size; i++) {
      double value = values[i];
      int at = i;
      for (; at > 0 && values[at - 1] > value; at--) {
        values[at] = values[at - 1];
      }
      values[at] = value;
    }
  }

  /** The middle one, or the mean of the two in the middle; sorts. */
  double median() {
    sort(values, size);
    return (values[(size - 1) / 2] + values[size / 2]) / 2;
  }

  /**
   * Largest over median, 1 (even) to 100; sorts.
   *
   * <p>{1, 1, 1, 6} gives 6; {0, 0, 0} gives 1; {0, 0, 5} gives 100, because all the work is done
   * by one.
   */
  double skew() {
    double median = median();
    double max = values[size - 1];
    double ratio = max == 0 ? 1 : max / median;
    return Math.max(1, Math.min(100, ratio));
  }
}
