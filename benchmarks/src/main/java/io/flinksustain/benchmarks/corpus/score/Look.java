package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.List;
import java.util.Optional;

/** What baselines read from a window; a value that is missing is NaN and above nothing. */
record Look(JobWindow window) {

  /** The highest value of any vertex. */
  double vertices(Signal signal, Statistic statistic) {
    return window.vertices().stream()
        .mapToDouble(vertex -> vertex.stats().get(signal, statistic))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(Double.NaN);
  }

  /** The highest value of any task manager. */
  double taskManagers(Signal signal, Statistic statistic) {
    return window.taskManagers().stream()
        .mapToDouble(tm -> tm.stats().get(signal, statistic))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(Double.NaN);
  }

  /** The highest share of its heap that any task manager uses. */
  double heap(Statistic statistic) {
    return window.taskManagers().stream()
        .mapToDouble(tm -> heap(tm, statistic))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(Double.NaN);
  }

  private static double heap(TaskManagerWindow tm, Statistic statistic) {
    return tm.stats().get(Signal.HEAP_USED, statistic)
        / tm.stats().get(Signal.HEAP_MAX, Statistic.MAX);
  }

  double job(Signal signal, Statistic statistic) {
    return window.stats().get(signal, statistic);
  }

  /** The value of one vertex. */
  double vertex(String id, Signal signal, Statistic statistic) {
    return window.vertex(id).map(v -> v.stats().get(signal, statistic)).orElse(Double.NaN);
  }

  /** Vertex ids in the order in which Flink lists them. */
  List<String> ids() {
    return window.vertices().stream().map(VertexWindow::vertexId).toList();
  }

  /** Ids of the vertices that feed this one directly; none while the graph is not known. */
  List<String> upstream(String id) {
    return edges().stream().filter(e -> e.to().equals(id)).map(Topology.Edge::from).toList();
  }

  /** Whether it feeds no other vertex of a graph that is known. */
  boolean isTerminal(String id) {
    return edges().stream().noneMatch(edge -> edge.from().equals(id));
  }

  private List<Topology.Edge> edges() {
    return Optional.ofNullable(window.facts().topology()).map(Topology::edges).orElse(List.of());
  }
}
