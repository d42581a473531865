package io.flinksustain.classify.feature;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
  private final VertexWindow[] heard;
  private final Subject subject;
  private final int position;
  private final Learnt learnt;

  /** The scene of the job as a whole; values of vertices less complete than asked are missing. */
  public Scene(JobWindow window, double minCompleteness) {
    this(window, new Graph(window.facts().topology()), minCompleteness);
  }

  private Scene(JobWindow window, Graph graph, double minCompleteness) {
    this(window, graph, minCompleteness, heard(window, graph), Subject.JOB, Learnt.NOTHING);
  }

  private Scene(
      JobWindow window,
      Graph graph,
      double minCompleteness,
      VertexWindow[] heard,
      Subject subject,
      Learnt learnt) {
    this.window = window;
    this.graph = graph;
    this.minCompleteness = minCompleteness;
    this.heard = heard;
    this.subject = subject;
    this.position = graph.position(subject.id());
    this.learnt = learnt;
  }

  /** The windows of the graph's vertices in its order; null where nothing was heard. */
  private static VertexWindow[] heard(JobWindow window, Graph graph) {
    VertexWindow[] heard = new VertexWindow[graph.ids().size()];
    for (VertexWindow vertex : window.vertices()) {
      int position = graph.position(vertex.vertexId());
      if (position >= 0) {
        heard[position] = vertex;
      }
    }
    return heard;
  }

  /** The same window seen from another subject. */
  public Scene at(Subject other) {
    return new Scene(window, graph, minCompleteness, heard, other, learnt);
  }

  /** The same window with what is learnt of the job by its end. */
  public Scene knowing(Learnt known) {
    return new Scene(window, graph, minCompleteness, heard, subject, known);
  }

  /** What is learnt of the job by the end of the window. */
  public Learnt learnt() {
    return learnt;
  }

  /** Whether nothing at all was heard of a job that has not ended. */
  public boolean isSilent() {
    return !window.facts().hasEnded()
        && window.taskManagers().isEmpty()
        && window.stats().signals().length == 0
        && window.vertices().stream().allMatch(vertex -> vertex.stats().signals().length == 0);
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
    return completeness(vertex(vertexId));
  }

  private static double completeness(VertexWindow vertex) {
    return vertex == null ? 0 : vertex.completeness().ratio();
  }

  /** The least completeness of any vertex of the graph; 0 while the topology is unknown. */
  public double completeness() {
    double least = heard.length == 0 ? 0 : Double.POSITIVE_INFINITY;
    for (VertexWindow vertex : heard) {
      least = Math.min(least, completeness(vertex));
    }
    return least;
  }

  /** The window of a vertex, or null when nothing was heard of it. */
  public VertexWindow vertex(String vertexId) {
    int at = graph.position(vertexId);
    return at >= 0 ? heard[at] : window.vertex(vertexId).orElse(null);
  }

  /** The value at the subject, which is a vertex; NaN also when it is not complete enough. */
  double own(Signal signal, Statistic statistic) {
    return at(position < 0 ? null : heard[position], signal, statistic);
  }

  /** The value at one vertex; NaN also when the vertex is not complete enough. */
  public double at(String vertexId, Signal signal, Statistic statistic) {
    return at(heard(vertexId), signal, statistic);
  }

  private VertexWindow heard(String vertexId) {
    int at = graph.position(vertexId);
    return at < 0 ? null : heard[at];
  }

  private double at(VertexWindow vertex, Signal signal, Statistic statistic) {
    return isComplete(vertex) ? vertex.stats().get(signal, statistic) : Double.NaN;
  }

  private boolean isComplete(VertexWindow vertex) {
    return vertex != null && vertex.completeness().ratio() >= minCompleteness;
  }

  /** The highest (or lowest) value over all vertices; NaN when it cannot be known. */
  double extreme(Signal signal, Statistic statistic, boolean highest) {
    return extremeOf(Arrays.asList(heard), signal, statistic, highest);
  }

  /** The highest (or lowest) value over some vertices; NaN when it cannot be known. */
  double extreme(List<String> ids, Signal signal, Statistic statistic, boolean highest) {
    return extremeOf(ids.stream().map(this::heard).toList(), signal, statistic, highest);
  }

  private double extremeOf(
      List<VertexWindow> some, Signal signal, Statistic statistic, boolean highest) {
    double extreme = Double.NaN;
    for (VertexWindow vertex : some) {
      double value = at(vertex, signal, statistic);
      if (Double.isNaN(value)) {
        if (EVERYWHERE.contains(signal) || !isComplete(vertex)) {
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
