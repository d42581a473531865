package io.flinksustain.classify.feature;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.VertexWindow;

/** How much a source takes in, and how much waits for it; NaN where that is not measured. */
public final class SourceLoad {
  private SourceLoad() {}

  /** Records per second taken in. Sources that do not count them are known by what they emit. */
  public static double rate(Scene scene, String source) {
    double in = scene.at(source, Signal.RECORDS_IN, Statistic.RATE);
    return in > 0 ? in : scene.at(source, Signal.RECORDS_OUT, Statistic.RATE);
  }

  /**
   * Records that wait, on average over the window.
   *
   * <p>A mean of 500 over 12 values at 6 instants, so of 2 subtasks, is 1000.
   */
  public static double pending(Scene scene, String source) {
    return scene.at(source, Signal.PENDING_RECORDS, Statistic.MEAN) * subtasks(scene, source);
  }

  /** Records per second by which those that wait grow; negative when they become fewer. */
  public static double growth(Scene scene, String source) {
    double ofOne = Trend.perSecond(scene, source, Signal.PENDING_RECORDS);
    return ofOne * subtasks(scene, source);
  }

  /** Subtasks without a partition report nothing that waits. */
  private static double subtasks(Scene scene, String source) {
    VertexWindow vertex = scene.vertex(source);
    double instants = vertex == null ? 0 : vertex.completeness().ticksSeen();
    return scene.at(source, Signal.PENDING_RECORDS, Statistic.COUNT) / instants;
  }
}
