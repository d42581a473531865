package io.flinksustain.capacity.scale;

import io.flinksustain.capacity.Estimate;
import java.util.Comparator;
import java.util.List;

/**
 * Scalability while one or two parallelisms were seen.
 *
 * <p>From one point the contention is assumed: 0.034, which is what lies between the ends of the
 * one table that is published of this, Nexmark q1 in ContTune (529,573 records/s at parallelism 1,
 * 7,476,392 at 26; in proportion it would be 13,768,898, 84 % too many). From two points it is the
 * one that goes through both. Either way it may be none, or three times as much: those are the
 * bounds, and they grow with the distance from what was seen.
 *
 * <pre>
 *   seen           at   lower        target       upper
 *   529,573 at 1   26   3,878,563    7,442,648    13,768,898
 *   529,573 at 1    2     961,113    1,024,319     1,059,146
 * </pre>
 */
final class Assumed implements Scalability {
  /** (529,573 x 26 / 7,476,392 - 1) / 25 = 0.0337, rounded up. */
  private static final double SIGMA = 0.034;

  private static final double WORST = 3;

  /** What one point is worth at its own parallelism is halved at twice or half of it. */
  private static final double PER_DOUBLING = 0.5;

  private final List<ScalePoint> points;
  private final double sigma;

  private Assumed(List<ScalePoint> points, double sigma) {
    this.points = points;
    this.sigma = sigma;
  }

  static Assumed from(List<ScalePoint> points) {
    return new Assumed(points, points.size() == 1 ? SIGMA : between(points.get(0), points.get(1)));
  }

  /**
   * The contention of the law through two points, not below 0.
   *
   * <p>p / X = (1 + sigma (p - 1)) / lambda is a line in p: 1 / 529,573 at 1 and 26 / 7,476,392 at
   * 26 give 0.0337.
   */
  private static double between(ScalePoint one, ScalePoint other) {
    double cost = one.parallelism() / one.throughput();
    double otherCost = other.parallelism() / other.throughput();
    double slope = (otherCost - cost) / (other.parallelism() - one.parallelism());
    double alone = cost - slope * (one.parallelism() - 1);
    return slope > 0 && alone > 0 ? slope / alone : 0;
  }

  @Override
  public Estimate throughput(int parallelism) {
    ScalePoint nearest = nearest(parallelism);
    double target = at(parallelism, nearest, sigma);
    double linear = at(parallelism, nearest, 0);
    // Two points in proportion show no contention; there may still be as much as is usual.
    double worst = at(parallelism, nearest, Math.max(SIGMA, WORST * sigma));
    return Estimate.of(
            Math.min(linear, worst),
            target,
            Math.max(linear, worst),
            Math.pow(PER_DOUBLING, doublings(parallelism, nearest)))
        .wanting("what it can take in at a third parallelism");
  }

  private ScalePoint nearest(int parallelism) {
    return points.stream()
        .min(Comparator.comparingDouble(point -> doublings(parallelism, point)))
        .orElseThrow();
  }

  private static double doublings(int parallelism, ScalePoint point) {
    return Math.abs(Math.log((double) parallelism / point.parallelism())) / Math.log(2);
  }

  private static double at(int parallelism, ScalePoint point, double sigma) {
    return Law.through(point, sigma).throughput(parallelism);
  }
}
