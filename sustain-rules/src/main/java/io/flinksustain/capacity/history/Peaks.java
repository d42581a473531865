package io.flinksustain.capacity.history;

import io.flinksustain.capacity.Estimate;

/**
 * What to be ready for, from how it went: a percentile, with bounds that are the wider, the shorter
 * it was watched. Source: the estimators of the Kubernetes Vertical Pod Autoscaler.
 *
 * <pre>
 *   lower = its percentile x (1 + 0.001 / days) ^ -2     5 minutes x 0.60, 1 hour x 0.95
 *   upper = its percentile x (1 + 1 / days)              12 hours x 3, 1 day x 2, 7 days x 1.14
 * </pre>
 *
 * <p>It is worth days / (days + 1): 0.5 after a day, 0.875 after a week. Days are those that the
 * values fill: 720 values at one a minute are half a day, even when they are spread over two.
 *
 * @param target percentile to go by
 * @param lower percentile of the lower bound
 * @param upper percentile of the upper bound
 * @param valuesPerDay that make the day a full one
 * @param leastValues below which nothing is said
 */
public record Peaks(double target, double lower, double upper, int valuesPerDay, int leastValues) {
  /** For what arrives: the 99th percentile, of a value a minute. */
  static final Peaks OF_DEMAND = new Peaks(0.99, 0.9, 1, 1_440, 100);

  /** For CPU: the 90th, of a value a minute. */
  static final Peaks OF_CPU = new Peaks(0.9, 0.5, 0.95, 1_440, 100);

  /** For memory: the 90th, of the peak of every hour. */
  static final Peaks OF_MEMORY = new Peaks(0.9, 0.5, 0.95, 24, 24);

  /** In the unit of the values. */
  Estimate of(DecayingHistogram values) {
    if (values.values() < leastValues) {
      return Estimate.unknown(
          "%d more values of its history".formatted(leastValues - values.values()));
    }
    double days = Math.min(values.days(), (double) values.values() / valuesPerDay);
    double wider = days > 0 ? 1 + 1 / days : Double.POSITIVE_INFINITY;
    double narrower = days > 0 ? Math.pow(1 + 0.001 / days, -2) : 0;
    return Estimate.of(
        values.percentile(lower) * narrower,
        values.percentile(target),
        values.percentile(upper) * wider,
        days / (days + 1));
  }
}
