package io.flinksustain.benchmarks.bench.latency;

import java.util.Collection;

/**
 * Percentiles by nearest rank: the smallest value that at least so many percent of all are not
 * above. Of 1 to 100 the p99 is 99; of fewer than 100 values it is the highest.
 */
public final class Percentiles {
  private final double[] sorted;

  /** Of at least one value. */
  public Percentiles(Collection<Double> values) {
    sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The value at {@code percent}, above 0 and up to 100. */
  public double at(int percent) {
    return sorted[(int) Math.ceil(percent * sorted.length / 100.0) - 1];
  }
}
