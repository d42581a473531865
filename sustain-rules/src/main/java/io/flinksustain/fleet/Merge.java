package io.flinksustain.fleet;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How the values of several windows become one point of a chart; missing ones do not count. */
public enum Merge {
  /** {@code 0.2, NaN, 0.4} give 0.3. */
  MEAN,
  /** {@code 0.2, NaN, 0.4} give 0.4, so that a peak stays in sight. */
  MOST;

  /** One value for all; NaN where all are missing. */
  double of(double... values) {
    DoubleStream known = Arrays.stream(values).filter(value -> !Double.isNaN(value));
    OptionalDouble one = this == MEAN ? known.average() : known.max();
    return one.orElse(Double.NaN);
  }
}
