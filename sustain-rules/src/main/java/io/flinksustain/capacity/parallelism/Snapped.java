package io.flinksustain.capacity.parallelism;

import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;

/** The parallelism of a vertex among which its partitions or key groups divide evenly. */
public final class Snapped {
  private static final String BY_KEY = "HASH";

  private Snapped() {}

  /**
   * The least that is even, not below {@code needed} as far as there are partitions and key groups;
   * {@code needed} itself where the vertex has neither, or it is not known how many.
   */
  public static int parallelism(Scene scene, Topology.Vertex vertex, int needed) {
    double partitions = scene.at(vertex.id(), Signal.PARTITIONS, Statistic.MAX);
    if (partitions >= 1) {
      return EvenLoad.ofPartitions(Math.min(needed, (int) partitions), (int) partitions);
    }
    return isKeyed(scene, vertex) && vertex.maxParallelism() > 0
        ? EvenLoad.ofKeyGroups(needed, vertex.maxParallelism())
        : needed;
  }

  private static boolean isKeyed(Scene scene, Topology.Vertex vertex) {
    return scene.window().facts().topology().edges().stream()
        .anyMatch(edge -> edge.to().equals(vertex.id()) && edge.shipStrategy().equals(BY_KEY));
  }
}
