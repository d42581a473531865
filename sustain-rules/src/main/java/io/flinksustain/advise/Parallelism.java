package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.parallelism.JobNeed;
import io.flinksustain.capacity.parallelism.Snapped;
import io.flinksustain.capacity.parallelism.VertexNeed;
import io.flinksustain.capacity.scale.Scalability;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parallelism from what arrives and what subtasks can do, as {@link JobNeed} has it; where records
 * are not counted, or the way to the sources is not known, from the busy share alone.
 *
 * <p>By the busy share p x busy / target subtasks are needed: with 4 at 0.95 busy and a target of
 * 0.7 that is 5.4, so 6; with 4 at 0.05 it is 0.3, so 1. The larger of the two counts, because to
 * have too little costs more than to have too much: with fewer subtasks an assumed contention
 * promises more of each, and the busy share does not. The step limit then holds the change small,
 * and partitions and key groups decide among what is near.
 */
final class Parallelism {
  private static final Recovery RECOVERY = Recovery.DEFAULTS;

  private final Scene scene;
  private final JobHistory history;
  private final Map<String, VertexNeed> needs;

  private Parallelism(Scene scene, JobHistory history) {
    this.scene = scene;
    this.history = history;
    this.needs = JobNeed.of(scene, history, RECOVERY);
  }

  /**
   * More subtasks for the vertex of the diagnosis; none when its key groups are used up, when it is
   * not known how busy it is, and when more subtasks are known to do less.
   */
  static Optional<Values> raise(Diagnosis diagnosis, Scene scene, JobHistory history) {
    Parallelism job = new Parallelism(scene, history);
    return Optional.ofNullable(job.scene.graph().vertex(diagnosis.subject().id()))
        .filter(vertex -> MayGrow.more(job.scene, vertex.id()))
        .flatMap(vertex -> job.needed(vertex).flatMap(needed -> job.raised(vertex, needed)));
  }

  private Optional<Values> raised(Vertex vertex, int needed) {
    int now = vertex.parallelism();
    int limit = vertex.maxParallelism() > 0 ? vertex.maxParallelism() : Integer.MAX_VALUE;
    int wanted = Math.min(limit, Math.max(now + 1, needed));
    int proposed = Snapped.parallelism(scene, vertex, Steps.towards(now, wanted));
    int most = Math.max(Math.max(proposed, wanted), Math.min(limit, upper(vertex)));
    return proposed > now && !isKnownToDoNoMore(vertex, proposed)
        ? Optional.of(values(now, proposed, now, most, need(vertex).missing()))
        : Optional.empty();
  }

  /** Beyond the peak of a learnt law more subtasks do less. NaN compares false: none was learnt. */
  private boolean isKnownToDoNoMore(Vertex vertex, int proposed) {
    Scalability learnt = history.scalability(vertex.id());
    double now = learnt.throughput(vertex.parallelism()).target();
    return learnt.throughput(proposed).target() <= now;
  }

  /**
   * Fewer subtasks for the whole job: as many as its neediest vertex needs. Nothing is said when
   * that is not known of every vertex, and of a job that does not run.
   */
  static Optional<Values> lower(Diagnosis diagnosis, Scene scene, JobHistory history) {
    Parallelism job = new Parallelism(scene, history);
    return scene.graph().known() && scene.window().facts().topology().runs()
        ? job.lowered()
        : Optional.empty();
  }

  private Optional<Values> lowered() {
    int now = vertices().mapToInt(Vertex::parallelism).max().orElse(1);
    // A vertex of which the need is not known needs what there is.
    int wanted = vertices().mapToInt(vertex -> needed(vertex).orElse(now)).max().orElse(now);
    return wanted < now
        ? EvenStep.down(scene, now, wanted).map(p -> values(now, p, wanted, now, missing()))
        : Optional.empty();
  }

  private Stream<Vertex> vertices() {
    return scene.graph().ids().stream().map(scene.graph()::vertex);
  }

  /** Nothing when it is not known how busy the vertex is. */
  private Optional<Integer> needed(Vertex vertex) {
    double busy = scene.at(vertex.id(), Signal.BUSY, Statistic.P95);
    double byBusy = Math.ceil(vertex.parallelism() * busy / RECOVERY.utilisation());
    double most = Math.max(byBusy, byDemand(vertex));
    return Double.isNaN(most) ? Optional.empty() : Optional.of((int) Math.max(1, most));
  }

  /** Where no number is enough none is to be taken away; where nothing is known, 0. */
  private double byDemand(Vertex vertex) {
    int otherwise = needs.get(vertex.id()).isBeyondReach() ? vertex.parallelism() : 0;
    return need(vertex).isKnown() ? need(vertex).target() : otherwise;
  }

  private int upper(Vertex vertex) {
    return need(vertex).isKnown() ? (int) need(vertex).upper() : 0;
  }

  private Estimate need(Vertex vertex) {
    return needs.get(vertex.id()).needed();
  }

  private List<String> missing() {
    return vertices().flatMap(vertex -> need(vertex).missing().stream()).distinct().toList();
  }

  private static Values values(int now, int proposed, int lower, int upper, List<String> missing) {
    return new Values("" + now, "" + proposed, "" + lower, "" + upper, missing);
  }
}
