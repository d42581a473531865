package io.flinksustain.wire;

import java.util.Arrays;

/** A row of numbers that grows. */
final class Doubles {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  double get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** Forgets all but the first {@code kept}. */
  void cutTo(int kept) {
    size = kept;
  }
}
