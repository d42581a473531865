package io.flinksustain.classify.feature;

import io.flinksustain.fact.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The topology of a job, ready to be asked who feeds whom; edges are never guessed. */
public final class Graph {
  private static final Node NONE = new Node();

  private final boolean known;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  /** The graph of a topology; null gives a graph that knows nothing. */
  public Graph(Topology topology) {
    known = topology != null;
    if (known) {
      topology.vertices().forEach(this::add);
      topology.edges().forEach(this::connect);
    }
  }

  private void add(Topology.Vertex vertex) {
    Node node = node(vertex.id());
    if (node.vertex == null) {
      node.position = ids.size();
      ids.add(vertex.id());
    }
    node.vertex = vertex;
  }

  private void connect(Topology.Edge edge) {
    node(edge.to()).upstream.add(edge.from());
    node(edge.from()).downstream.add(edge.to());
  }

  private Node node(String id) {
    return nodes.computeIfAbsent(id, key -> new Node());
  }

  private Node find(String id) {
    return nodes.getOrDefault(id, NONE);
  }

  /** Whether there is a topology at all. */
  public boolean known() {
    return known;
  }

  /** Vertex ids in topological order. */
  public List<String> ids() {
    return Collections.unmodifiableList(ids);
  }

  /** The vertex, or null when the graph has no such one. */
  public Topology.Vertex vertex(String id) {
    return find(id).vertex;
  }

  /** Ids of the vertices that feed this one directly. */
  public List<String> upstream(String id) {
    return Collections.unmodifiableList(find(id).upstream);
  }

  /** Ids of the vertices that this one feeds directly. */
  public List<String> downstream(String id) {
    return Collections.unmodifiableList(find(id).downstream);
  }

  /** Position in topological order; -1 for what is no vertex of this graph. */
  public int position(String id) {
    return find(id).position;
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

  /**
   * How far downstream a vertex is: edges from the source that is farthest from it; 0 for a source,
   * -1 for what is no vertex of this graph.
   */
  public int depth(String id) {
    if (depths.isEmpty()) {
      ids.forEach(vertex -> depths.put(vertex, 0));
      // One round is enough where vertices come in topological order; a cycle must come to an end.
      int rounds = ids.size();
      while (rounds > 0 && deepen()) {
        rounds--;
      }
    }
    return depths.getOrDefault(id, -1);
  }

  private boolean deepen() {
    boolean changed = false;
    for (String id : ids) {
      for (String feeding : upstream(id)) {
        int depth = 1 + depths.getOrDefault(feeding, -1);
        if (depth > depths.get(id)) {
          depths.put(id, depth);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Subtasks of all vertices; 0 while the topology is unknown. */
  public int subtasks() {
    return ids.stream().mapToInt(id -> vertex(id).parallelism()).sum();
  }

  /** The largest parallelism of any vertex; NaN while the topology is unknown. */
  double parallelism() {
    double most = Double.NaN;
    for (String id : ids) {
      int parallelism = vertex(id).parallelism();
      most = parallelism <= most ? most : parallelism;
    }
    return most;
  }

  /**
   * Slots that the job occupies: for each slot sharing group the largest parallelism, summed.
   *
   * <p>source(2) and map(4) in one group need 4; in two groups 6.
   */
  double slots() {
    return known ? slots(Topology.Vertex::parallelism) : Double.NaN;
  }

  /** The same with another parallelism for each vertex; 0 while the topology is unknown. */
  public int slots(ToIntFunction<Topology.Vertex> parallelism) {
    Map<String, Integer> groups = new HashMap<>();
    for (String id : ids) {
      Topology.Vertex vertex = vertex(id);
      String group = String.valueOf(vertex.slotSharingGroup());
      groups.merge(group, parallelism.applyAsInt(vertex), Math::max);
    }
    return groups.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A vertex and its neighbours; one that only edges mention has no vertex and no position. */
  private static final class Node {
    private final List<String> upstream = new ArrayList<>(2);
    private final List<String> downstream = new ArrayList<>(2);
    private Topology.Vertex vertex;
    private int position = -1;
  }
}
