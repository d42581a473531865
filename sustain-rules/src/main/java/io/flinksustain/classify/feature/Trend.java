package io.flinksustain.classify.feature;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.VertexWindow;

/** How fast a gauge of a vertex changes within one window. */
final class Trend {
  private Trend() {}

  /**
   * Change per second, averaged over the subtasks; NaN with less than two instants in the window.
   *
   * <p>What grows evenly is as far above its mean at the end as it was below it at the beginning.
   * With 6 instants in a minute, 0 50 100 150 200 250, the mean is 125 and the last value 250, 25
   * seconds after the middle: 125 / 25 = 5 a second.
   */
  static double perSecond(Scene scene, String vertexId, Signal signal) {
    VertexWindow vertex = scene.vertex(vertexId);
    double instants = vertex == null ? 0 : vertex.completeness().ticksSeen();
    if (instants < 2) {
      return Double.NaN;
    }
    double seconds = (scene.window().end() - scene.window().start()) / 1e3;
    double fromMiddleToLast = seconds * (instants - 1) / instants / 2;
    double last = scene.at(vertexId, signal, Statistic.LAST);
    return (last - scene.at(vertexId, signal, Statistic.MEAN)) / fromMiddleToLast;
  }
}
