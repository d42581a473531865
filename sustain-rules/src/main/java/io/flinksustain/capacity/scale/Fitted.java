package io.flinksustain.capacity.scale;

import io.flinksustain.capacity.Estimate;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Scalability once three parallelisms or more were seen: the universal scalability law that fits
 * them best, with the bounds within which 9 of 10 further points would lie.
 *
 * <p>Whoever knows little says so: three points that miss the law by 2 % bound a fourth one between
 * them by about 16 %, and ten such points by 4 %. No parallelism gets more out of a subtask than
 * the best one did, which limits the upper bound.
 */
final class Fitted implements Scalability {
  /** Two-sided, 90 %. */
  private static final double QUANTILE = 0.95;

  /** Measured rates are no better than this, however well they happen to fit. */
  private static final double LEAST_ERROR = 0.02;

  private final LawFit fit;
  private final Law law;
  private final double bestOfOne;
  private final double quantile;

  private Fitted(LawFit fit, double bestOfOne) {
    this.fit = fit;
    this.law = fit.law();
    this.bestOfOne = bestOfOne;
    this.quantile = new TDistribution(fit.freedom()).inverseCumulativeProbability(QUANTILE);
  }

  static Scalability to(List<ScalePoint> points) {
    double best =
        points.stream().mapToDouble(p -> p.throughput() / p.parallelism()).max().orElseThrow();
    return new Fitted(LawFit.best(points), best);
  }

  @Override
  public Estimate throughput(int parallelism) {
    double target = law.throughput(parallelism);
    double cost = parallelism / target;
    double error = quantile * fit.error(parallelism, cost, LEAST_ERROR);
    double lower = parallelism / (cost + error);
    double upper = error < cost ? parallelism / (cost - error) : Double.POSITIVE_INFINITY;
    double limited = Math.max(target, Math.min(upper, parallelism * bestOfOne));
    return Estimate.of(lower, target, limited, worth(lower, target, limited));
  }

  /** Bounds of 10 % to each side are worth 0.91, of 100 % 0.5. */
  private static double worth(double lower, double target, double upper) {
    return 1 / (1 + (upper - lower) / (2 * target));
  }
}
