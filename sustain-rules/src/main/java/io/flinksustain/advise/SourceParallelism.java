package io.flinksustain.advise;

import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.parallelism.EvenLoad;
import io.flinksustain.capacity.parallelism.JobNeed;
import io.flinksustain.capacity.parallelism.VertexNeed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Optional;

/**
 * A parallelism among which the partitions of a source divide evenly.
 *
 * <p>The next one below the present one where the peaks of days are known and need no more than
 * that, else the next one above: 6 partitions on 4 subtasks get 3 when 3 are surely enough, and 6
 * when they are not. More subtasks than partitions come down to as many.
 *
 * <p>It is left to a person where it is not known how many partitions there are, what the source
 * needs, or whether more subtasks may help. So it is where more threads are busy than there are
 * partitions: 8 subtasks that are busy half of the time cannot all live on the 2 partitions of the
 * largest topic, so there are other topics.
 */
final class SourceParallelism {
  private final Scene scene;
  private final JobHistory history;
  private final VertexNeed need;

  private SourceParallelism(Scene scene, JobHistory history, VertexNeed need) {
    this.scene = scene;
    this.history = history;
    this.need = need;
  }

  static Optional<Values> even(Diagnosis diagnosis, Scene scene, JobHistory history) {
    VertexNeed known = JobNeed.of(scene, history, Recovery.DEFAULTS).get(diagnosis.subject().id());
    return Optional.ofNullable(known)
        .map(need -> new SourceParallelism(scene, history, need))
        .filter(SourceParallelism::isClear)
        .map(SourceParallelism::snapped)
        .orElse(Optional.of(Values.FOR_A_PERSON));
  }

  private double partitions() {
    return scene.at(need.id(), Signal.PARTITIONS, Statistic.MAX);
  }

  /** NaN compares false: what is not known is not clear. */
  private boolean isClear() {
    double busyThreads = scene.at(need.id(), Signal.BUSY, Statistic.MEAN) * need.parallelism();
    return (need.needed().isKnown() || need.isBeyondReach())
        && partitions() >= 1
        && busyThreads <= partitions();
  }

  private Optional<Values> snapped() {
    int now = need.parallelism();
    int partitions = (int) partitions();
    int above = EvenLoad.ofPartitions(Math.min(now, partitions), partitions);
    int below = EvenLoad.below(now, partitions);
    int proposed = isEnough(below) ? below : above;
    if (proposed > now && !MayGrow.more(scene, need.id())) {
      return Optional.of(Values.FOR_A_PERSON);
    }
    return proposed == now ? Optional.empty() : Optional.of(values(proposed, below, above));
  }

  /** One window says nothing of the peaks; and with fewer subtasks the worst case counts. */
  private boolean isEnough(int below) {
    return history.demand(need.id()).isKnown() && need.needed().upper() <= below;
  }

  private Values values(int proposed, int below, int above) {
    return new Values(
        "" + need.parallelism(),
        "" + proposed,
        "" + Math.min(below, proposed),
        "" + Math.max(above, proposed),
        need.needed().missing());
  }
}
