package io.flinksustain.advise;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.parallelism.EvenLoad;
import io.flinksustain.capacity.parallelism.JobNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.util.Optional;

/**
 * A parallelism that the partitions of a source go up in.
 *
 * <p>The next one below the present one where the source needs no more than that, else the next one
 * above: 6 partitions on 4 subtasks get 3 when 3 are enough, and 6 when they are not or nobody
 * knows. More subtasks than partitions come down to as many. Where the number of partitions is not
 * known it is left to a person.
 */
final class SourceParallelism {
  private static final double MIN_COMPLETENESS = 0.8;

  private SourceParallelism() {}

  static Optional<Values> even(Diagnosis diagnosis, JobWindow window, JobHistory history) {
    Scene scene = new Scene(window, MIN_COMPLETENESS);
    Vertex vertex = scene.graph().vertex(diagnosis.subject().id());
    double partitions = scene.at(diagnosis.subject().id(), Signal.PARTITIONS, Statistic.MAX);
    if (vertex == null || !(partitions >= 1)) {
      return Optional.of(Values.FOR_A_PERSON);
    }
    Estimate needed = JobNeed.of(scene, history, Recovery.DEFAULTS).get(vertex.id()).needed();
    return values(vertex.parallelism(), (int) partitions, needed);
  }

  private static Optional<Values> values(int now, int partitions, Estimate needed) {
    int above = EvenLoad.ofPartitions(Math.min(now, partitions), partitions);
    int below = EvenLoad.below(now, partitions);
    // NaN compares false: what is not known to be enough is not enough.
    int proposed = needed.target() <= below ? below : above;
    return proposed == now
        ? Optional.empty()
        : Optional.of(
            new Values(
                "" + now,
                "" + proposed,
                "" + Math.min(below, proposed),
                "" + Math.max(above, proposed),
                needed.missing()));
  }
}
