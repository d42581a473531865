package io.flinksustain.benchmarks.bench.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * One measured figure over all repeats.
 *
 * @param median of the repeats; of an even number the mean of the middle two
 * @param min of the repeats
 * @param max of the repeats
 * @param unit of all of them
 * @param target that the median is not to exceed; null when there is none
 */
public record Figure(double median, double min, double max, String unit, Double target) {

  /** The figure of at least one value: of 3, 1, 2 the median is 2, of 4, 1, 2, 3 it is 2.5. */
  public static Figure of(List<Double> values, String unit, Double target) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Figure(median, sorted[0], sorted[sorted.length - 1], unit, target);
  }

  /** Whether it keeps to its target; true without one. */
  @JsonIgnore
  public boolean isMet() {
    return target == null || median <= target;
  }
}
