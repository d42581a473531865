package io.flinksustain.window;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the facts about a job beside the numbers of one window. */
public final class WindowJoin {
  private WindowJoin() {}

  /**
   * The window with its facts and, once the topology is known, exactly its vertices in its order:
   * one that sent nothing is there without numbers, one of an earlier graph is left out.
   */
  public static JobWindow join(JobWindow window, JobFacts facts) {
    List<VertexWindow> vertices =
        facts.topology() == null ? window.vertices() : inOrder(window, facts.topology());
    return new JobWindow(
        window.job(),
        window.start(),
        window.end(),
        vertices,
        window.taskManagers(),
        window.processes(),
        window.stats(),
        facts);
  }

  /** How many vertices of the window a known topology does not have. */
  public static long unknownVertices(JobWindow window, JobFacts facts) {
    if (facts.topology() == null) {
      return 0;
    }
    Set<String> known =
        facts.topology().vertices().stream().map(Topology.Vertex::id).collect(Collectors.toSet());
    return window.vertices().stream().filter(v -> !known.contains(v.vertexId())).count();
  }

  /** A window in which the job sent nothing. */
  public static JobWindow silence(KnownJob job, long start, long end) {
    SignalStats none = SignalStats.EMPTY;
    JobWindow empty =
        new JobWindow(job.job(), start, end, List.of(), List.of(), none, none, JobFacts.NONE);
    return join(empty, job.factsAt(end));
  }

  private static List<VertexWindow> inOrder(JobWindow window, Topology topology) {
    Map<String, VertexWindow> seen =
        window.vertices().stream()
            .collect(Collectors.toMap(VertexWindow::vertexId, Function.identity()));
    double ticksDue =
        window.vertices().stream().mapToDouble(v -> v.completeness().ticksDue()).max().orElse(0);
    return topology.vertices().stream()
        .map(vertex -> due(vertex, seen.get(vertex.id()), ticksDue))
        .toList();
  }

  private static VertexWindow due(Topology.Vertex vertex, VertexWindow seen, double ticksDue) {
    if (seen == null) {
      Completeness nothing = new Completeness(0, vertex.parallelism(), 0, ticksDue);
      return new VertexWindow(vertex.id(), SignalStats.EMPTY, -1, nothing);
    }
    Completeness counted = seen.completeness();
    return new VertexWindow(
        seen.vertexId(),
        seen.stats(),
        seen.busiestSubtask(),
        new Completeness(
            counted.subtasksSeen(), vertex.parallelism(), counted.ticksSeen(), counted.ticksDue()));
  }
}
