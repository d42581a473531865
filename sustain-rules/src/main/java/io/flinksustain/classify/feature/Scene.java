package io.flinksustain.classify.feature;

import io.flinksustain.classify.Subject;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One job in one window, seen from one subject: where features are read from. */
public final class Scene {
  /**
   * Every vertex reports how it spends its time, so one that does not is missing evidence; other
   * signals (pending records, pool usage) exist at some vertices only.
   */
  private static final Set<Signal> EVERYWHERE =
      EnumSet.of(Signal.BUSY, Signal.BACKPRESSURED, Signal.IDLE);

  private final JobWindow window;
  private final Graph graph;
  private final double minCompleteness;
  private final Map<String, VertexWindow> vertices;
  private final Subject subject;

  /** The scene of the job as a whole; values of vertices less complete than asked are missing. */
  public Scene(JobWindow window, double minCompleteness) {
    this(
        window,
        new Graph(window.facts().topology()),
        minCompleteness,
        index(window.vertices()),
        Subject.JOB);
  }

  private Scene(
      JobWindow window,
      Graph graph,
      double minCompleteness,
      Map<String, VertexWindow> vertices,
      Subject subject) {
    this.window = window;
    this.graph = graph;
    this.minCompleteness = minCompleteness;
    this.vertices = vertices;
    this.subject = subject;
  }

  private static Map<String, VertexWindow> index(List<VertexWindow> windows) {
    Map<String, VertexWindow> byId = new HashMap<>();
    windows.forEach(vertex -> byId.put(vertex.vertexId(), vertex));
    return byId;
  }

  /** The same window seen from another subject. */
  public Scene at(Subject other) {
    return new Scene(window, graph, minCompleteness, vertices, other);
  }

  public JobWindow window() {
    return window;
  }

  public Graph graph() {
    return graph;
  }

  public Subject subject() {
    return subject;
  }

  /** Share of the due values below which a vertex counts as not measured. */
  double minCompleteness() {
    return minCompleteness;
  }

  /** Share of the due values that arrived for a vertex; 0 when it was not heard at all. */
  public double completeness(String vertexId) {
    VertexWindow vertex = vertices.get(vertexId);
    return vertex == null ? 0 : vertex.completeness().ratio();
  }

  /** The least completeness of any vertex of the graph; 0 while the topology is unknown. */
  public double completeness() {
    return graph.ids().stream().mapToDouble(this::completeness).min().orElse(0);
  }

  /** The window of a vertex, or null when nothing was heard of it. */
  public VertexWindow vertex(String vertexId) {
    return vertices.get(vertexId);
  }

  /** The value at one vertex; NaN also when the vertex is not complete enough. */
  double at(String vertexId, Signal signal, Statistic statistic) {
    return graph.vertex(vertexId) == null || completeness(vertexId) < minCompleteness
        ? Double.NaN
        : vertices.get(vertexId).stats().get(signal, statistic);
  }

  /** The highest (or lowest) value over some vertices; NaN when it cannot be known. */
  double extreme(List<String> ids, Signal signal, Statistic statistic, boolean highest) {
    double extreme = Double.NaN;
    for (String id : ids) {
      double value = at(id, signal, statistic);
      if (Double.isNaN(value)) {
        if (EVERYWHERE.contains(signal) || completeness(id) < minCompleteness) {
          return Double.NaN;
        }
      } else {
        extreme = Double.isNaN(extreme) || highest == value > extreme ? value : extreme;
      }
    }
    return extreme;
  }

  /** Statistics of the subject's task manager, or of all of the job's pooled. */
  SignalStats processes() {
    if (!subject.kind().equals(Level.TASKMANAGER.kind())) {
      return window.processes();
    }
    return window.taskManagers().stream()
        .filter(tm -> tm.taskManager().equals(subject.id()))
        .map(TaskManagerWindow::stats)
        .findFirst()
        .orElse(SignalStats.EMPTY);
  }
}
