package io.flinksustain.fleet;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** How the values of several windows become one point of a chart; missing ones do not count. */
public enum Merge {
  /** {@code 0.2, NaN, 0.4} give 0.3. */
  MEAN(values -> values.average().orElse(Double.NaN)),
  /** {@code 0.2, NaN, 0.4} give 0.4, so that a peak stays in sight. */
  MOST(values -> values.max().orElse(Double.NaN));

  private final ToDoubleFunction<DoubleStream> merge;

  Merge(ToDoubleFunction<DoubleStream> merge) {
    this.merge = merge;
  }

  /** One value for all; NaN where all are missing. */
  double of(double... values) {
    return merge.applyAsDouble(Arrays.stream(values).filter(value -> !Double.isNaN(value)));
  }
}
