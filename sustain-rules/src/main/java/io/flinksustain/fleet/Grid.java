package io.flinksustain.fleet;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The points of time of a job's charts.
 *
 * @param start of the first window, epoch milliseconds
 * @param step from one point to the next, milliseconds
 * @param count of points; the value of point {@code i} is that of the time up to {@code start + (i
 *     + 1) * step}
 * @param windows that one point stands for
 */
public record Grid(long start, long step, int count, int windows) {
  /** Nothing was seen. */
  static final Grid EMPTY = new Grid(0, 1, 0, 1);

  /**
   * A grid with at most so many points: 1000 windows of 10 s in 240 points have 5 windows in each
   * and 200 points.
   */
  static Grid of(List<Moment> moments, int points) {
    if (moments.isEmpty()) {
      return EMPTY;
    }
    Moment first = moments.get(0);
    long window = Math.max(1, first.end() - first.start());
    long all = ceil(moments.get(moments.size() - 1).end() - first.start(), window);
    long each = ceil(all, points);
    return new Grid(first.start(), each * window, (int) ceil(all, each), (int) each);
  }

  /** The same over windows of this length, of which each moment may hold several. */
  Grid ofWindows(long windowMs) {
    return new Grid(start, step, count, (int) Math.max(1, step / Math.max(1, windowMs)));
  }

  private static long ceil(long value, long divisor) {
    return (value + divisor - 1) / divisor;
  }

  /** One value for each point; NaN where no window was. */
  double[] values(List<Moment> moments, Merge merge, ToDoubleFunction<Moment> read) {
    double[] values = new double[count];
    int next = 0;
    for (int point = 0; point < count; point++) {
      int from = next;
      while (next < moments.size() && moments.get(next).end() <= start + (point + 1) * step) {
        next++;
      }
      values[point] = merge.of(moments.subList(from, next).stream().mapToDouble(read).toArray());
    }
    return values;
  }
}
