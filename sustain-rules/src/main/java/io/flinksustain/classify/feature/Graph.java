package io.flinksustain.classify.feature;

import io.flinksustain.fact.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topology of a job, ready to be asked who feeds whom; edges are never guessed. */
public final class Graph {
  private final boolean known;
  private final Map<String, Topology.Vertex> vertices = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, List<String>> upstream = new HashMap<>();
  private final Map<String, List<String>> downstream = new HashMap<>();

  /** The graph of a topology; null gives a graph that knows nothing. */
  public Graph(Topology topology) {
    known = topology != null;
    if (known) {
      topology.vertices().forEach(this::add);
      topology.edges().forEach(this::connect);
    }
  }

  private void add(Topology.Vertex vertex) {
    order.put(vertex.id(), order.size());
    vertices.put(vertex.id(), vertex);
  }

  private void connect(Topology.Edge edge) {
    upstream.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(edge.from());
    downstream.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge.to());
  }

  /** Whether there is a topology at all. */
  public boolean known() {
    return known;
  }

  /** Vertex ids in topological order. */
  public List<String> ids() {
    return List.copyOf(vertices.keySet());
  }

  /** The vertex, or null when the graph has no such one. */
  public Topology.Vertex vertex(String id) {
    return vertices.get(id);
  }

  /** Ids of the vertices that feed this one directly. */
  public List<String> upstream(String id) {
    return upstream.getOrDefault(id, List.of());
  }

  /** Ids of the vertices that this one feeds directly. */
  public List<String> downstream(String id) {
    return downstream.getOrDefault(id, List.of());
  }

  /** Position in topological order; -1 for what is no vertex of this graph. */
  public int position(String id) {
    return order.getOrDefault(id, -1);
  }

  /** Ids of all vertices from which this one can be reached, itself not among them. */
  public Set<String> ancestors(String id) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(upstream(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(upstream(next));
      }
    }
    return seen;
  }

  /** The largest parallelism of any vertex; NaN while the topology is unknown. */
  double parallelism() {
    return vertices.values().stream()
        .mapToDouble(Topology.Vertex::parallelism)
        .max()
        .orElse(Double.NaN);
  }

  /**
   * Slots that the job occupies: for each slot sharing group the largest parallelism, summed.
   *
   * <p>source(2) and map(4) in one group need 4; in two groups 6.
   */
  double slots() {
    Map<String, Integer> groups = new HashMap<>();
    for (Topology.Vertex vertex : vertices.values()) {
      groups.merge(String.valueOf(vertex.slotSharingGroup()), vertex.parallelism(), Math::max);
    }
    return known ? groups.values().stream().mapToInt(Integer::intValue).sum() : Double.NaN;
  }
}
