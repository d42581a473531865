package io.flinksustain.fleet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a chart.
 *
 * @param name of the {@link Track}
 * @param unit of the values
 * @param values one for each point of the job's {@link Grid}, in three digits; NaN is a gap
 */
public record Course(String name, String unit, double[] values) {
  private static final MathContext DIGITS = new MathContext(3);

  /** All lines of the whole job that were measured. */
  static List<Course> of(List<Moment> moments, Grid grid) {
    return Stream.of(Track.values())
        .map(t -> of(t, grid.values(moments, t.merge(), m -> m.tracks()[t.ordinal()])))
        .filter(course -> !course.isEmpty())
        .toList();
  }

  private static Course of(Track track, double[] values) {
    return new Course(
        track.word(), track.unit(), Arrays.stream(values).map(Course::short3).toArray());
  }

  private boolean isEmpty() {
    return Arrays.stream(values).allMatch(Double::isNaN);
  }

  /** {@code 1234.5} is 1230, {@code 0.08127} is 0.0813: what a chart can show. */
  private static double short3(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : Double.NaN;
  }
}
