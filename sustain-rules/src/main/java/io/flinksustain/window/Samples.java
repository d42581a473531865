package io.flinksustain.window;

import java.util.Arrays;

/** A growing bag of numbers, reused from signal to signal so that a window allocates little. */
final class Samples {
  private double[] values = new double[256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void addAll(Series series) {
    for (int i = 0; i < series.size(); i++) {
      add(series.value(i));
    }
  }

  int size() {
    return size;
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  double mean() {
    return sum() / size;
  }

  /** Must be called before a rank is asked for. */
  void sort() {
    Arrays.sort(values, 0, size);
  }

  double min() {
    return values[0];
  }

  double max() {
    return values[size - 1];
  }

  /** 95th percentile, nearest rank: the 19th of 20 values, the only one of 1. */
  double p95() {
    return values[(int) Math.ceil(0.95 * size) - 1];
  }

  /** The middle one, or the mean of the two in the middle. */
  double median() {
    return (values[(size - 1) / 2] + values[size / 2]) / 2;
  }

  /**
   * Largest over median, 1 (even) to 100.
   *
   * <p>{1, 1, 1, 6} gives 6; {0, 0, 0} gives 1; {0, 0, 5} gives 100, because all the work is done
   * by one.
   */
  double skew() {
    double ratio = max() == 0 ? 1 : max() / median();
    return Math.max(1, Math.min(100, ratio));
  }
}
