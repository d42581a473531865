package io.flinksustain.capacity.scale;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A scalability law fitted by least squares.
 *
 * <p>What a record costs, y = p / X(p) = (1 + sigma (p - 1) + kappa p (p - 1)) / lambda, is linear
 * in 1 / lambda, sigma / lambda and kappa / lambda. Each point counts by its relative error, so
 * both sides are divided by y. None of the three may be below 0, so every choice of those that may
 * be 0 is fitted, and of the fits that are allowed the one with the least variance of errors is
 * taken. It has as many terms as there are points less one, so that something is left to judge it
 * by.
 *
 * @param terms of the law that are in it: 0 is 1 / lambda, 1 that of sigma, 2 that of kappa
 * @param values of these
 * @param spread of these, by the variance of errors
 * @param variance of the relative errors
 * @param freedom points less terms
 */
record LawFit(int[] terms, RealVector values, RealMatrix spread, double variance, int freedom) {
  private static final List<int[]> CHOICES =
      List.of(new int[] {0}, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 1, 2});

  static LawFit best(List<ScalePoint> points) {
    return CHOICES.stream()
        .filter(terms -> terms.length < points.size())
        .map(terms -> fit(points, terms))
        .filter(LawFit::isAllowed)
        .min(Comparator.comparingDouble(LawFit::variance))
        .orElseThrow();
  }

  private static LawFit fit(List<ScalePoint> points, int[] terms) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    double[] ones = points.stream().mapToDouble(point -> 1).toArray();
    double[][] rows = points.stream().map(point -> row(point, terms)).toArray(double[][]::new);
    regression.newSampleData(ones, rows);
    return new LawFit(
        terms,
        MatrixUtils.createRealVector(regression.estimateRegressionParameters()),
        MatrixUtils.createRealMatrix(regression.estimateRegressionParametersVariance()),
        regression.estimateErrorVariance(),
        points.size() - terms.length);
  }

  private static double[] row(ScalePoint point, int[] terms) {
    double cost = point.parallelism() / point.throughput();
    return at(point.parallelism(), terms).mapDivide(cost).toArray();
  }

  private static RealVector at(int parallelism, int[] terms) {
    double p = parallelism;
    double[] all = {1, p - 1, p * (p - 1)};
    return MatrixUtils.createRealVector(IntStream.of(terms).mapToDouble(t -> all[t]).toArray());
  }

  /** One subtask costs something, and more of them do not make it cheaper. */
  private boolean isAllowed() {
    return values.getEntry(0) > 0 && values.getMinValue() >= 0;
  }

  /** Standard error of a further point, in seconds of a subtask for a record, as its cost is. */
  double error(int parallelism, double cost, double leastRelative) {
    RealVector at = at(parallelism, terms);
    double square = Math.max(variance, leastRelative * leastRelative);
    return Math.sqrt(square * (spread.operate(at).dotProduct(at) + cost * cost));
  }

  /** The law in its usual form. */
  Law law() {
    double alone = values.getEntry(0);
    return new Law(1 / alone, share(1) / alone, share(2) / alone);
  }

  private double share(int term) {
    return IntStream.range(0, terms.length)
        .filter(i -> terms[i] == term)
        .mapToDouble(values::getEntry)
        .sum();
  }
}
