package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.fact.Topology;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;

/** Names of vertices; a label may name a vertex by any of the operators chained in it. */
final class Places {
  /**
   * What Flink adds to the name that the job gave: {@code Source: clicks}, {@code store: Writer}.
   */
  private static final String DECORATION = "^Source: |^Sink: |: (Writer|Committer)$";

  private Places() {}

  /** No vertex in particular. */
  static final List<String> NONE = List.of();

  /** The names of a vertex of the graph; its id alone while the graph is not known. */
  static List<String> of(JobWindow window, String vertexId) {
    Topology topology = window.facts().topology();
    return topology == null
        ? List.of(vertexId)
        : topology.vertex(vertexId).map(Places::names).orElse(List.of(vertexId));
  }

  private static List<String> names(Topology.Vertex vertex) {
    List<String> names = new ArrayList<>(List.of(vertex.name()));
    for (String operator : vertex.operators()) {
      names.add(operator);
      names.add(operator.replaceAll(DECORATION, ""));
    }
    return List.copyOf(names);
  }
}
