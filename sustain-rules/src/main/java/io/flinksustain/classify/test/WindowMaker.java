package io.flinksustain.classify.test;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the windows of a test case. */
final class WindowMaker {
  /** Some day; rules never look at the calendar. */
  private static final long START = 1_767_225_600_000L;

  private static final double TICKS = 6;

  /** What Flink, the JVM and Kubernetes say, by the name in tests. */
  static final Map<String, String> FAILURES =
      Map.of(
          "failures.network_buffers",
          "Insufficient number of network buffers: required 65, but only 38 available.",
          "failures.direct_memory",
          "Cannot reserve 32768 bytes of direct buffer memory (allocated: 9, limit: 10)",
          "failures.heap",
          "Java heap space",
          "failures.killed",
          "container termination statuses: [main(exitCode=137, reason=OOMKilled)]",
          "failures.ended",
          "container termination statuses: [main(exitCode=137, reason=Error)]");

  private static final String PODS_KILLED = "pods.killed";

  private static final JobRef JOB = new JobRef("test", "", "job", "0".repeat(32), "job");

  private final RuleTestCase test;

  WindowMaker(RuleTestCase test) {
    this.test = test;
  }

  /** The window of a number, from 0. */
  JobWindow window(int number) {
    long start = START + number * test.windowMs();
    if (fact("silent", number, 0) != 0) {
      return silence(number, start);
    }
    List<TaskManagerWindow> processes = taskManagers(number);
    return new JobWindow(
        JOB,
        start,
        start + test.windowMs(),
        test.graph().vertices().stream().map(vertex -> vertex(vertex, number)).toList(),
        processes,
        pooled(processes),
        jobStats(number),
        facts(number));
  }

  private JobWindow silence(int number, long start) {
    SignalStats none = SignalStats.EMPTY;
    return new JobWindow(
        JOB,
        start,
        start + test.windowMs(),
        test.graph().vertices().stream().map(WindowMaker::silent).toList(),
        List.of(),
        none,
        none,
        facts(number));
  }

  private static VertexWindow silent(Topology.Vertex vertex) {
    Completeness nothing = new Completeness(0, vertex.parallelism(), 0, TICKS);
    return new VertexWindow(vertex.id(), SignalStats.EMPTY, -1, nothing);
  }

  private VertexWindow vertex(Topology.Vertex vertex, int number) {
    Map<String, Series> given = test.vertices().getOrDefault(vertex.name(), Map.of());
    int subtasks = scaled(vertex, number).parallelism();
    SignalStats stats = stats(given, Scope.TASK, subtasks).at(number, Scope.TASK, Scope.OPERATOR);
    Series share = given.get("completeness");
    double ticks = share == null ? TICKS : TICKS * share.at(number);
    return new VertexWindow(
        vertex.id(), stats, 0, new Completeness(subtasks, subtasks, ticks, TICKS));
  }

  private List<TaskManagerWindow> taskManagers(int number) {
    return new TreeSet<>(test.taskManagers().keySet())
        .stream()
            .map(id -> taskManager(id, number))
            .filter(tm -> tm.stats().signals().length > 0)
            .toList();
  }

  private TaskManagerWindow taskManager(String id, int number) {
    SignalStats stats = stats(test.taskManagers().get(id), Scope.TM, 1).at(number, Scope.TM);
    return new TaskManagerWindow(id, id, stats);
  }

  private SignalStats jobStats(int number) {
    Map<String, Series> given = new HashMap<>(test.job());
    int slots = slots();
    given.putIfAbsent("slots_total", constant(slots));
    given.putIfAbsent("slots_available", constant(0));
    given.putIfAbsent("task_managers", constant(test.taskManagers().size()));
    return stats(given, Scope.JOB, 1).at(number, Scope.JOB, Scope.JM);
  }

  private StatsMaker stats(Map<String, Series> given, Scope scope, int entities) {
    return new StatsMaker(test.windowMs(), entities, Resting.of(scope), given);
  }

  /**
   * Means, rates and increases are averaged, counts summed, of the rest the largest is taken; skew
   * is that of the task managers' means.
   */
  private static SignalStats pooled(List<TaskManagerWindow> processes) {
    if (processes.isEmpty()) {
      return SignalStats.EMPTY;
    }
    int[] signals = processes.get(0).stats().signals();
    double[] values = new double[signals.length * Statistic.values().length];
    for (int i = 0; i < values.length; i++) {
      Signal signal = Signal.values()[signals[i / Statistic.values().length]];
      Statistic statistic = Statistic.values()[i % Statistic.values().length];
      double[] all =
          processes.stream().mapToDouble(tm -> tm.stats().get(signal, statistic)).toArray();
      values[i] = statistic == Statistic.SKEW ? skew(processes, signal) : pool(statistic, all);
    }
    return new SignalStats(signals, values);
  }

  private static double skew(List<TaskManagerWindow> processes, Signal signal) {
    Statistic own = signal.kind() == Kind.COUNTER ? Statistic.INCREASE : Statistic.MEAN;
    double[] sorted =
        processes.stream().mapToDouble(tm -> tm.stats().get(signal, own)).sorted().toArray();
    double max = sorted[sorted.length - 1];
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    return max == 0 ? 1 : max / median;
  }

  private static double pool(Statistic statistic, double[] values) {
    var stream = Arrays.stream(values);
    return switch (statistic) {
      case MEAN, LAST, RATE, INCREASE -> stream.average().orElse(Double.NaN);
      case COUNT -> stream.sum();
      case MIN -> stream.min().orElse(Double.NaN);
      default -> stream.max().orElse(Double.NaN);
    };
  }

  private JobFacts facts(int number) {
    return new JobFacts(
        isKnown("topology", number) ? topology(number) : null,
        isKnown("checkpoint", number) ? checkpointing(number) : null,
        isKnown("deployment", number) ? deployment(number) : null,
        isKnown("failures", number) ? new Failures(failures(number)) : null,
        null,
        test.facts().containsKey(PODS_KILLED) ? pods(number) : null);
  }

  /** Of one task manager, which Kubernetes starts again. */
  private Pods pods(int number) {
    List<Pods.End> ends = new ArrayList<>();
    for (int window = 0; window <= number; window++) {
      if (fact(PODS_KILLED, window, 0) > 0) {
        ends.add(new Pods.End("tm-1", "main", true, "OOMKilled", 137, middle(window), window));
      }
    }
    return new Pods(2, 0, Pods.Size.NONE, Pods.Size.NONE, ends.size(), ends, List.of());
  }

  private long middle(int window) {
    return START + window * test.windowMs() + test.windowMs() / 2;
  }

  /** One failure for each window up to this one that says why. */
  private List<Failures.Failure> failures(int number) {
    List<Failures.Failure> all = new ArrayList<>();
    for (int window = 0; window <= number; window++) {
      long at = middle(window);
      for (Map.Entry<String, String> shortage : FAILURES.entrySet()) {
        if (fact(shortage.getKey(), window, 0) > 0) {
          all.add(new Failures.Failure(at, "java.io.IOException", shortage.getValue(), task()));
        }
      }
    }
    return all;
  }

  /** A task of the last vertex. */
  private String task() {
    List<Topology.Vertex> all = test.graph().vertices();
    return all.get(all.size() - 1).name() + " (1/1)";
  }

  private Topology topology(int number) {
    boolean running = fact("running", number, 1) != 0;
    long startedAt = START - (long) (fact("uptime", 0, 3600) * 1000);
    Topology graph = test.graph();
    return new Topology(
        running ? "RUNNING" : "RESTARTING",
        startedAt,
        graph.scheduler(),
        graph.vertices().stream().map(vertex -> scaled(vertex, number)).toList(),
        graph.edges());
  }

  private Topology.Vertex scaled(Topology.Vertex vertex, int number) {
    return new Topology.Vertex(
        vertex.id(),
        vertex.name(),
        (int) (vertex.parallelism() * fact("scale", number, 1)),
        vertex.maxParallelism(),
        vertex.slotSharingGroup(),
        vertex.operators());
  }

  private Checkpointing checkpointing(int number) {
    return new Checkpointing(
        (long) (fact("checkpoint.interval", number, 60) * 1000),
        (long) (fact("checkpoint.timeout", number, 600) * 1000),
        0,
        1,
        "exactly_once",
        fact("checkpoint.unaligned", number, 0) != 0,
        "hashmap",
        "filesystem",
        fact("checkpoint.p99", number, 1) * 1000,
        List.of());
  }

  private Deployment deployment(int number) {
    int taskManagers = test.taskManagers().size();
    double slots = Math.ceil((double) slots() / taskManagers);
    return new Deployment(
        "2.3.0",
        taskManagers,
        (int) fact("deployment.slots_per_tm", number, slots),
        (int) fact("deployment.cores", number, 4),
        2_000_000_000L,
        500_000_000L,
        500_000_000L,
        100_000_000L,
        Map.of(
            "taskmanager.memory.framework.off-heap.size",
            "128mb",
            "taskmanager.memory.task.off-heap.size",
            "0b"));
  }

  private int slots() {
    return test.graph().vertices().stream().mapToInt(Topology.Vertex::parallelism).max().orElse(1);
  }

  private boolean isKnown(String fact, int number) {
    Series series = test.facts().get(fact);
    return series == null || !Double.isNaN(series.at(number));
  }

  private double fact(String name, int number, double otherwise) {
    Series series = test.facts().get(name);
    return series == null ? otherwise : series.at(number);
  }

  private static Series constant(double value) {
    return new Series(List.of(value), true);
  }
}
