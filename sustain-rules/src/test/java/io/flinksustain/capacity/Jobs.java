package io.flinksustain.capacity;

import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Windows of whole jobs for tests; everything that is not set is not known. */
public final class Jobs {
  public static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "00ab", "Fraud");
  public static final long MINUTE = 60_000;

  private final Map<String, Vertex> vertices = new LinkedHashMap<>();
  private final Map<String, Stats> stats = new LinkedHashMap<>();
  private final Map<String, Double> complete = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<TaskManagerWindow> taskManagers = new ArrayList<>();
  private final Stats job = new Stats();
  private String state = "RUNNING";
  private long start;
  private Deployment deployment;
  private Failures failures;
  private Pods pods;

  public Jobs vertex(String id, int parallelism) {
    return vertex(id, parallelism, 128);
  }

  public Jobs vertex(String id, int parallelism, int maxParallelism) {
    vertices.put(id, new Vertex(id, id, parallelism, maxParallelism, "g", List.of(id)));
    stats.put(id, new Stats());
    complete.put(id, 1.0);
    return this;
  }

  public Jobs edge(String from, String to) {
    return edge(from, to, "HASH");
  }

  public Jobs edge(String from, String to, String strategy) {
    edges.add(new Edge(from, to, strategy));
    return this;
  }

  /** A value of the vertex that was added last or before. */
  public Jobs set(String id, Signal signal, Statistic statistic, double value) {
    stats.get(id).with(signal, statistic, value);
    return this;
  }

  /** A vertex that is busy evenly, and takes in and gives out so much. */
  public Jobs load(String id, double in, double out, double busy) {
    return set(id, Signal.RECORDS_IN, Statistic.RATE, in)
        .set(id, Signal.RECORDS_OUT, Statistic.RATE, out)
        .busy(id, busy);
  }

  public Jobs busy(String id, double busy) {
    return set(id, Signal.BUSY, Statistic.MEAN, busy)
        .set(id, Signal.BUSY, Statistic.P95, busy)
        .set(id, Signal.BUSY, Statistic.MAX, busy)
        .set(id, Signal.BUSY, Statistic.SKEW, 1)
        .set(id, Signal.BACKPRESSURED, Statistic.MEAN, 0);
  }

  /** So much of what was due has arrived. */
  public Jobs complete(String id, double share) {
    complete.put(id, share);
    return this;
  }

  public Jobs taskManager(String id, SignalStats values) {
    taskManagers.add(new TaskManagerWindow(id, "", values));
    return this;
  }

  /** One task manager that uses so many cores. */
  public Jobs cores(double used) {
    return taskManager("tm", new Stats().with(Signal.CPU_TIME, Statistic.RATE, used).build());
  }

  public Jobs job(Signal signal, Statistic statistic, double value) {
    job.with(signal, statistic, value);
    return this;
  }

  public Jobs state(String name) {
    state = name;
    return this;
  }

  public Jobs at(long startMs) {
    start = startMs;
    return this;
  }

  public Jobs on(Deployment machines) {
    deployment = machines;
    return this;
  }

  public Jobs pods(Pods seen) {
    pods = seen;
    return this;
  }

  public Jobs failed(Failures how) {
    failures = how;
    return this;
  }

  public Topology topology() {
    return new Topology(state, 0, "Adaptive", List.copyOf(vertices.values()), List.copyOf(edges));
  }

  public JobWindow window() {
    return new JobWindow(
        JOB,
        start,
        start + MINUTE,
        vertices.keySet().stream().map(this::vertexWindow).toList(),
        List.copyOf(taskManagers),
        SignalStats.EMPTY,
        job.build(),
        new JobFacts(topology(), null, deployment, failures, null, pods));
  }

  public Scene scene() {
    return new Scene(window(), 0.8);
  }

  private VertexWindow vertexWindow(String id) {
    int parallelism = vertices.get(id).parallelism();
    Completeness completeness = new Completeness(parallelism, parallelism, 6 * complete.get(id), 6);
    return new VertexWindow(id, stats.get(id).build(), -1, completeness);
  }
}
