package io.flinksustain.capacity.cost;

import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Vertex;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Slots that a job occupies: for each slot sharing group its largest parallelism, summed.
 *
 * <p>A source of 2 and a map of 4 in one group need 4, in two groups 6.
 */
public final class SlotsUsed {
  private SlotsUsed() {}

  /** As it is. */
  public static int by(Topology topology) {
    return sum(topology, Vertex::parallelism);
  }

  /** With another parallelism of one vertex. */
  public static int by(Topology topology, String vertex, int parallelism) {
    return sum(topology, v -> v.id().equals(vertex) ? parallelism : v.parallelism());
  }

  /** With no vertex above a parallelism. */
  public static int by(Topology topology, int most) {
    return sum(topology, v -> Math.min(most, v.parallelism()));
  }

  private static int sum(Topology topology, ToIntFunction<Vertex> parallelism) {
    Map<String, Integer> groups = new HashMap<>();
    for (Vertex vertex : topology.vertices()) {
      String group = String.valueOf(vertex.slotSharingGroup());
      groups.merge(group, parallelism.applyAsInt(vertex), Math::max);
    }
    return groups.values().stream().mapToInt(Integer::intValue).sum();
  }
}
