package io.flinksustain.classify.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the state of a job and its input went over the last baseline, in few points.
 *
 * @param points oldest first, at equal distances or more; at most {@link #STEPS} + 1
 */
public record StateCourse(List<StatePoint> points) {
  /** Nothing seen yet. */
  public static final StateCourse EMPTY = new StateCourse(List.of());

  /** So many steps make a baseline; an eighth of a day is 3 hours. */
  static final int STEPS = 8;

  /** With one more point, when it is a step after the last one. */
  StateCourse with(StatePoint point, long baselineMs) {
    boolean due = points.isEmpty() || point.at() - last().at() >= baselineMs / STEPS;
    if (!due || Double.isNaN(point.bytes()) || Double.isNaN(point.input())) {
      return this;
    }
    List<StatePoint> all = new ArrayList<>(points);
    all.add(point);
    return new StateCourse(
        List.copyOf(all.subList(Math.max(0, all.size() - STEPS - 1), all.size())));
  }

  private StatePoint last() {
    return points.get(points.size() - 1);
  }

  /** 1 GB at first and 1.5 GB at last is 0.5; NaN until a whole baseline was seen. */
  public double growth() {
    return isWhole() ? last().bytes() / points.get(0).bytes() - 1 : Double.NaN;
  }

  /** Share of the steps in which the state grew; NaN until a whole baseline was seen. */
  public double growing() {
    return isWhole() ? (double) steps().filter(this::grew).count() / STEPS : Double.NaN;
  }

  /** Input of the later half over that of the earlier one, less 1. */
  public double inputChange() {
    int middle = points.size() / 2;
    return isWhole()
        ? mean(points.subList(middle, points.size()), StatePoint::input)
                / mean(points.subList(0, middle), StatePoint::input)
            - 1
        : Double.NaN;
  }

  private boolean isWhole() {
    return points.size() > STEPS;
  }

  private IntStream steps() {
    return IntStream.range(1, points.size());
  }

  private boolean grew(int step) {
    return points.get(step).bytes() > points.get(step - 1).bytes();
  }

  private static double mean(List<StatePoint> some, ToDoubleFunction<StatePoint> of) {
    return some.stream().mapToDouble(of).average().orElse(Double.NaN);
  }
}
