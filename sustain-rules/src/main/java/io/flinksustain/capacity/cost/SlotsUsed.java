package io.flinksustain.capacity.cost;

import io.flinksustain.classify.feature.Graph;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Vertex;

/**
 * Slots that a job occupies: for each slot sharing group its largest parallelism, summed.
 *
 * <p>A source of 2 and a map of 4 in one group need 4, in two groups 6.
 */
public final class SlotsUsed {
  private SlotsUsed() {}

  /** As it is. */
  public static int by(Topology topology) {
    return new Graph(topology).slots(Vertex::parallelism);
  }

  /** With another parallelism of one vertex. */
  public static int by(Topology topology, String vertex, int parallelism) {
    return new Graph(topology).slots(v -> v.id().equals(vertex) ? parallelism : v.parallelism());
  }

  /** With no vertex above a parallelism. */
  public static int by(Topology topology, int most) {
    return new Graph(topology).slots(v -> Math.min(most, v.parallelism()));
  }
}
