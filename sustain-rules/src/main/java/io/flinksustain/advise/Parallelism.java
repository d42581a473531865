package io.flinksustain.advise;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Optional;

/**
 * Parallelism from the busy share: a first estimate that takes throughput to be linear.
 *
 * <p>Needed subtasks = p x busy / target. With 4 subtasks at 0.95 busy and a target of 0.7 that is
 * 5.4, so 6; with 4 subtasks at 0.05 it is 0.3, so 1. The step limit then holds the change small,
 * because the estimate is wrong by the more, the further it reaches.
 */
final class Parallelism {
  /** The busy share to aim at; Flink's autoscaler aims at the same. */
  static final double TARGET_BUSY = 0.7;

  private Parallelism() {}

  /** More subtasks for the vertex of the diagnosis; none when its key groups are used up. */
  static Optional<Values> raise(Diagnosis diagnosis, JobWindow window) {
    return topology(window)
        .flatMap(topology -> topology.vertex(diagnosis.subject().id()))
        .flatMap(vertex -> raised(vertex, window));
  }

  private static Optional<Values> raised(Vertex vertex, JobWindow window) {
    int now = vertex.parallelism();
    int limit = vertex.maxParallelism() > 0 ? vertex.maxParallelism() : Integer.MAX_VALUE;
    int wanted = Math.min(limit, Math.max(now + 1, needed(vertex, window)));
    return values(now, wanted, now, wanted);
  }

  /** Fewer subtasks for the whole job: as many as its neediest vertex needs. */
  static Optional<Values> lower(Diagnosis diagnosis, JobWindow window) {
    List<Vertex> vertices = topology(window).map(Topology::vertices).orElse(List.of());
    int now = vertices.stream().mapToInt(Vertex::parallelism).max().orElse(1);
    int wanted = vertices.stream().mapToInt(v -> needed(v, window)).max().orElse(now);
    return values(now, Math.min(now, wanted), Math.min(now, wanted), now);
  }

  private static Optional<Topology> topology(JobWindow window) {
    return Optional.ofNullable(window.facts().topology());
  }

  private static int needed(Vertex vertex, JobWindow window) {
    double busy =
        window
            .vertex(vertex.id())
            .map(v -> v.stats().get(Signal.BUSY, Statistic.P95))
            .orElse(Double.NaN);
    // An unknown busy share is no reason to change anything.
    return Double.isNaN(busy)
        ? vertex.parallelism()
        : Math.max(1, (int) Math.ceil(vertex.parallelism() * busy / TARGET_BUSY));
  }

  private static Optional<Values> values(int now, int wanted, int lower, int upper) {
    int proposed = Steps.towards(now, wanted);
    return proposed == now
        ? Optional.empty()
        : Optional.of(new Values("" + now, "" + proposed, "" + lower, "" + upper));
  }
}
