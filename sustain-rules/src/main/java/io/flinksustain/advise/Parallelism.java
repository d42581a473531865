package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.parallelism.JobNeed;
import io.flinksustain.capacity.parallelism.Snapped;
import io.flinksustain.capacity.parallelism.VertexNeed;
import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.capacity.rate.Measurements;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parallelism from what arrives and what subtasks can do, as {@link JobNeed} has it; where records
 * are not counted, or the way to the sources is not known, from the busy share alone.
 *
 * <p>By the busy share p x busy / target subtasks are needed: with 4 at 0.95 busy and a target of
 * 0.7 that is 5.4, so 6; with 4 at 0.05 it is 0.3, so 1. The larger of the two counts, because to
 * have too little costs more than to have too much. The step limit then holds the change small, and
 * partitions and key groups decide among what is near.
 */
final class Parallelism {
  /** The busy share to aim at; Flink's autoscaler aims at the same. */
  static final double TARGET_BUSY = 0.7;

  /** A vertex of which less has arrived counts as not measured. */
  private static final double MIN_COMPLETENESS = 0.8;

  private final Scene scene;
  private final Map<String, Measured> measured;
  private final Map<String, VertexNeed> needs;

  private Parallelism(JobWindow window, JobHistory history) {
    scene = new Scene(window, MIN_COMPLETENESS);
    measured = Measurements.of(scene);
    needs = JobNeed.of(scene, history, Recovery.DEFAULTS);
  }

  /**
   * More subtasks for the vertex of the diagnosis; none when its key groups are used up, and none
   * when it is not known how busy it is.
   */
  static Optional<Values> raise(Diagnosis diagnosis, JobWindow window, JobHistory history) {
    Parallelism job = new Parallelism(window, history);
    return Optional.ofNullable(job.scene.graph().vertex(diagnosis.subject().id()))
        .filter(vertex -> MayGrow.more(job.scene, job.measured.get(vertex.id())))
        .flatMap(vertex -> job.needed(vertex).flatMap(needed -> job.raised(vertex, needed)));
  }

  private Optional<Values> raised(Vertex vertex, int needed) {
    int now = vertex.parallelism();
    int limit = vertex.maxParallelism() > 0 ? vertex.maxParallelism() : Integer.MAX_VALUE;
    int wanted = Math.min(limit, Math.max(now + 1, needed));
    int proposed = Snapped.parallelism(scene, vertex, Steps.towards(now, wanted));
    int most = Math.max(Math.max(proposed, wanted), Math.min(limit, upper(vertex)));
    return proposed > now
        ? values(now, proposed, now, most, need(vertex).missing())
        : Optional.empty();
  }

  /**
   * Fewer subtasks for the whole job: as many as its neediest vertex needs. Nothing is said when it
   * is not known of every vertex.
   */
  static Optional<Values> lower(Diagnosis diagnosis, JobWindow window, JobHistory history) {
    return new Parallelism(window, history).lowered();
  }

  private Optional<Values> lowered() {
    int now = vertices().mapToInt(Vertex::parallelism).max().orElse(1);
    boolean known = vertices().allMatch(vertex -> needed(vertex).isPresent());
    int wanted = vertices().mapToInt(vertex -> needed(vertex).orElse(now)).max().orElse(now);
    int proposed = even(Steps.towards(now, Math.min(now, wanted)), wanted);
    return known && proposed < now
        ? values(now, proposed, wanted, now, missing())
        : Optional.empty();
  }

  /** The largest that all vertices go up in evenly, from one step down to what is wanted. */
  private int even(int step, int wanted) {
    return IntStream.iterate(step, p -> p >= wanted, p -> p - 1)
        .filter(p -> vertices().allMatch(vertex -> Snapped.parallelism(scene, vertex, p) == p))
        .findFirst()
        .orElse(step);
  }

  private Stream<Vertex> vertices() {
    return scene.graph().ids().stream().map(scene.graph()::vertex);
  }

  /** Nothing when it is not known how busy the vertex is. */
  private Optional<Integer> needed(Vertex vertex) {
    double busy = scene.at(vertex.id(), Signal.BUSY, Statistic.P95);
    double byBusy = Math.ceil(vertex.parallelism() * busy / TARGET_BUSY);
    Estimate byDemand = need(vertex);
    double most = byDemand.isKnown() ? Math.max(byBusy, byDemand.target()) : byBusy;
    return Double.isNaN(most) ? Optional.empty() : Optional.of((int) Math.max(1, most));
  }

  private int upper(Vertex vertex) {
    Estimate needed = need(vertex);
    return needed.isKnown() ? (int) needed.upper() : 0;
  }

  private Estimate need(Vertex vertex) {
    return needs.get(vertex.id()).needed();
  }

  private List<String> missing() {
    return vertices().flatMap(vertex -> need(vertex).missing().stream()).distinct().toList();
  }

  private static Optional<Values> values(
      int now, int proposed, int lower, int upper, List<String> missing) {
    return Optional.of(new Values("" + now, "" + proposed, "" + lower, "" + upper, missing));
  }
}
