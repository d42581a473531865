package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small job windows and diagnoses for tests of the adviser. */
final class Windows {
  static final JobRef JOB = new JobRef("eu1", "payments", "fraud", "00ab", "Fraud");
  static final long END = 60_000;
  static final double MIN_COMPLETENESS = 0.8;

  private Windows() {}

  /** A window of one vertex {@code v} with a parallelism and a 95th percentile of busy. */
  static JobWindow busy(int parallelism, int maxParallelism, double busy) {
    Vertex vertex = new Vertex("v", "map", parallelism, maxParallelism, "", List.of("map"));
    Topology topology = new Topology("RUNNING", 1, "Adaptive", List.of(vertex), List.of());
    return window(stats(Signal.BUSY, Statistic.P95, busy), facts(topology, null));
  }

  /** The same where half of the values due have arrived. */
  static JobWindow halfHeard(int parallelism, int maxParallelism, double busy) {
    JobWindow whole = busy(parallelism, maxParallelism, busy);
    SignalStats vertex = whole.vertices().get(0).stats();
    return window(vertex, whole.facts(), new Completeness(1, 1, 3, 6));
  }

  static JobWindow checkpoints(long intervalMs, double p99Ms) {
    Checkpointing checkpoint =
        new Checkpointing(
            intervalMs, 600_000, 0, 1, "exactly_once", false, "hashmap", "file", p99Ms, List.of());
    return window(SignalStats.EMPTY, facts(null, checkpoint));
  }

  /** A window of these task managers. */
  static JobWindow of(TaskManagerWindow... taskManagers) {
    return new JobWindow(
        JOB,
        0,
        END,
        List.of(),
        List.of(taskManagers),
        SignalStats.EMPTY,
        SignalStats.EMPTY,
        JobFacts.NONE);
  }

  /** A window as estimators see it, with nothing learnt of the job. */
  static Scene scene(JobWindow window) {
    return new Scene(window, MIN_COMPLETENESS);
  }

  static TaskManagerWindow heap(String taskManager, double live, double max) {
    double[] values = new double[2 * Statistic.values().length];
    Arrays.fill(values, Double.NaN);
    values[Statistic.MIN.ordinal()] = live;
    values[Statistic.values().length + Statistic.MAX.ordinal()] = max;
    int[] signals = {Signal.HEAP_USED.ordinal(), Signal.HEAP_MAX.ordinal()};
    return new TaskManagerWindow(taskManager, "", new SignalStats(signals, values));
  }

  static Values numbers(String current, String proposed, String lower, String upper) {
    return new Values(current, proposed, lower, upper, List.of());
  }

  /** Values without what is missing. */
  static Optional<Values> plain(Optional<Values> values) {
    return values.map(v -> numbers(v.current(), v.proposed(), v.lower(), v.upper()));
  }

  static Diagnosis diagnosis(String cause, Subject subject, long since) {
    return diagnosis(cause, subject, Severity.WARNING, since, END);
  }

  static Diagnosis diagnosis(
      String cause, Subject subject, Severity severity, long since, long at) {
    return new Diagnosis(
        JOB,
        cause,
        severity,
        subject,
        since,
        at,
        List.of(),
        List.of(),
        0.9,
        List.of(),
        "because of 0.95 busy",
        "");
  }

  private static JobFacts facts(Topology topology, Checkpointing checkpoint) {
    return new JobFacts(topology, checkpoint, null, null, null, null);
  }

  private static JobWindow window(SignalStats vertex, JobFacts facts) {
    return window(vertex, facts, new Completeness(1, 1, 6, 6));
  }

  private static JobWindow window(SignalStats vertex, JobFacts facts, Completeness completeness) {
    VertexWindow v = new VertexWindow("v", vertex, -1, completeness);
    return new JobWindow(
        JOB, 0, END, List.of(v), List.of(), SignalStats.EMPTY, SignalStats.EMPTY, facts);
  }

  private static SignalStats stats(Signal signal, Statistic statistic, double value) {
    double[] values = new double[Statistic.values().length];
    Arrays.fill(values, Double.NaN);
    values[statistic.ordinal()] = value;
    return new SignalStats(new int[] {signal.ordinal()}, values);
  }
}
