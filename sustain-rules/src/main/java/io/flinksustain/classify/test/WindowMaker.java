package io.flinksustain.classify.test;

import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Scope;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.TaskManagerWindow;
import io.flinksustain.window.VertexWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the windows of a test case. */
final class WindowMaker {
  private static final double TICKS = 6;
  private static final JobRef JOB = new JobRef("test", "", "job", "0".repeat(32), "job");

  private final RuleTestCase test;
  private final FactMaker facts;

  WindowMaker(RuleTestCase test) {
    this.test = test;
    this.facts = new FactMaker(test);
  }

  /** The window of a number, from 0. */
  JobWindow window(int number) {
    long start = test.start(number);
    if (facts.isSilent(number)) {
      return silence(number, start);
    }
    List<TaskManagerWindow> processes = taskManagers(number);
    return new JobWindow(
        JOB,
        start,
        start + test.windowMs(),
        test.graph().vertices().stream().map(vertex -> vertex(vertex, number)).toList(),
        processes,
        Pool.of(processes),
        jobStats(number),
        facts.of(number));
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
        facts.of(number));
  }

  private static VertexWindow silent(Topology.Vertex vertex) {
    Completeness nothing = new Completeness(0, vertex.parallelism(), 0, TICKS);
    return new VertexWindow(vertex.id(), SignalStats.EMPTY, -1, nothing);
  }

  private VertexWindow vertex(Topology.Vertex vertex, int number) {
    Map<String, Series> given = test.vertices().getOrDefault(vertex.name(), Map.of());
    int subtasks = facts.scaled(vertex, number).parallelism();
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
    given.putIfAbsent("slots_total", constant(test.slots()));
    given.putIfAbsent("slots_available", constant(0));
    given.putIfAbsent("task_managers", constant(test.taskManagers().size()));
    return stats(given, Scope.JOB, 1).at(number, Scope.JOB, Scope.JM);
  }

  private StatsMaker stats(Map<String, Series> given, Scope scope, int entities) {
    return new StatsMaker(test.windowMs(), entities, Resting.of(scope), given);
  }

  private static Series constant(double value) {
    return new Series(List.of(value), true);
  }
}
