package io.flinksustain.capacity.scale;

import io.flinksustain.capacity.Estimate;
import java.util.List;

/**
 * What a vertex could take in at any parallelism.
 *
 * <p>Two points make a line, not a law, so how it is told depends on how many parallelisms were
 * seen: one and two are {@link Assumed}, three and more are {@link Fitted}.
 */
public interface Scalability {
  /** So many parallelisms have to be seen for there to be something to fit. */
  int LEAST_TO_FIT = 3;

  /** Records per second at a parallelism of 1 or more; unknown when nothing was seen. */
  Estimate throughput(int parallelism);

  /** From points of different parallelisms. */
  static Scalability of(List<ScalePoint> points) {
    if (points.isEmpty()) {
      return parallelism -> Estimate.unknown("what it can take in at any parallelism");
    }
    return points.size() < LEAST_TO_FIT ? Assumed.from(points) : Fitted.to(points);
  }

  /** From what it can take in now: with bounds and worth of that, too. */
  static Scalability of(Estimate now, int parallelism) {
    return of(now, parallelism, of(List.of(new ScalePoint(parallelism, 1, 0))));
  }

  /**
   * From what it can take in now, at its parallelism, and the shape of what was learnt: 500 now,
   * where 1000 and at twice the subtasks 1800 were learnt, are 900 at twice the subtasks.
   */
  static Scalability of(Estimate now, int parallelism, Scalability shape) {
    double here = shape.throughput(parallelism).target();
    return now.isKnown() && here > 0
        ? other -> scaled(now, shape.throughput(other), here)
        : any -> now;
  }

  private static Estimate scaled(Estimate now, Estimate there, double here) {
    return new Estimate(
            now.target() * there.target() / here,
            now.lower() * there.lower() / here,
            now.upper() * there.upper() / here,
            now.confidence() * there.confidence(),
            now.missing())
        .wanting(there.missing());
  }
}
