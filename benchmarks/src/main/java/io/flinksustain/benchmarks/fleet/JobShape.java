package io.flinksustain.benchmarks.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The graph that some jobs of the fleet share: a chain with two sources and a few diamonds.
 *
 * @param names of the vertices, sources first and one sink at the end
 * @param operators of each vertex
 * @param edges in the order of their ends
 */
record JobShape(List<String> names, List<List<String>> operators, List<Edge> edges) {
  private static final List<String> WORK =
      List.of("Parse", "Filter", "Enrich", "Dedup", "Join", "Score", "Aggregate", "Window(10s)");
  private static final int SMALLEST_WITH_TWO_SOURCES = 6;
  private static final int DIAMOND_EVERY = 6;

  /** An edge between positions. */
  record Edge(int from, int to, String strategy) {}

  static JobShape of(int vertices, int variant) {
    List<String> names = new ArrayList<>();
    List<List<String>> operators = new ArrayList<>();
    for (int vertex = 0; vertex < vertices; vertex++) {
      operators.add(operators(vertex, vertices, variant));
      names.add(String.join(" -> ", operators.get(vertex)));
    }
    return new JobShape(names, operators, edges(vertices, variant));
  }

  int vertices() {
    return names.size();
  }

  int sink() {
    return vertices() - 1;
  }

  /** Neither source nor sink: where a single operator may be ill. */
  int middle() {
    return vertices() / 2;
  }

  /** All positions from which {@code vertex} can be reached. */
  Set<Integer> ancestors(int vertex) {
    Set<Integer> ancestors = new TreeSet<>();
    for (int i = edges.size() - 1; i >= 0; i--) {
      Edge edge = edges.get(i);
      if (edge.to == vertex || ancestors.contains(edge.to)) {
        ancestors.add(edge.from);
      }
    }
    return ancestors;
  }

  private static List<String> operators(int vertex, int vertices, int variant) {
    if (vertex == vertices - 1) {
      return List.of("kafka-out: Writer", "kafka-out: Committer");
    }
    String work = WORK.get((vertex + variant) % WORK.size()) + '-' + vertex;
    return vertex < sources(vertices)
        ? List.of("Source: kafka-in-" + vertex, work)
        : List.of(work, "Map-" + vertex);
  }

  private static int sources(int vertices) {
    return vertices >= SMALLEST_WITH_TWO_SOURCES ? 2 : 1;
  }

  private static List<Edge> edges(int vertices, int variant) {
    List<Edge> edges = new ArrayList<>();
    int at = sources(vertices);
    for (int source = 0; source < at; source++) {
      edges.add(new Edge(source, at, "HASH"));
    }
    while (at < vertices - 1) {
      at =
          at % DIAMOND_EVERY == 2 + variant % 4 && at + 3 < vertices
              ? diamond(at, edges)
              : link(at, edges);
    }
    return edges;
  }

  private static int link(int at, List<Edge> edges) {
    edges.add(new Edge(at, at + 1, at % 3 == 0 ? "REBALANCE" : "HASH"));
    return at + 1;
  }

  private static int diamond(int at, List<Edge> edges) {
    edges.add(new Edge(at, at + 1, "HASH"));
    edges.add(new Edge(at, at + 2, "HASH"));
    edges.add(new Edge(at + 1, at + 3, "HASH"));
    edges.add(new Edge(at + 2, at + 3, "HASH"));
    return at + 3;
  }
}
