package io.flinksustain.classify.feature;

import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;

/** How the partitions of a source's largest topic go up in its subtasks. */
final class Partitions {
  private Partitions() {}

  /**
   * Partitions of the fullest subtask over the fair share.
   *
   * <p>6 partitions and 4 subtasks: 2 over 1.5 is 1.33. 6 and 3: 1. 2 and 8: 1 over 0.25 is 4. 100
   * and 30: 4 over 3.33 is 1.2.
   */
  static double unevenness(Scene scene) {
    Topology.Vertex vertex = scene.graph().vertex(scene.subject().id());
    double partitions = scene.own(Signal.PARTITIONS, Statistic.MAX);
    if (vertex == null || !(partitions > 0)) {
      return Double.NaN;
    }
    double fair = partitions / vertex.parallelism();
    return Math.ceil(fair) / fair;
  }
}
