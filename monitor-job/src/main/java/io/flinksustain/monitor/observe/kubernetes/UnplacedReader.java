package io.flinksustain.monitor.observe.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.flinksustain.fact.Pods.Unplaced;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the pods that the scheduler has no node for; it says so in their condition PodScheduled.
 */
final class UnplacedReader {
  private static final int MOST = 10;
  private static final int LONGEST = 300;

  private UnplacedReader() {}

  /** The one that waits longest first. */
  static List<Unplaced> of(List<Pod> all) {
    return all.stream()
        .flatMap(pod -> conditions(pod).filter(UnplacedReader::isUnplaced).map(c -> of(pod, c)))
        .sorted(Comparator.comparingLong(Unplaced::since).thenComparing(Unplaced::pod))
        .limit(MOST)
        .toList();
  }

  private static Stream<PodCondition> conditions(Pod pod) {
    return pod.getStatus() == null || pod.getStatus().getConditions() == null
        ? Stream.of()
        : pod.getStatus().getConditions().stream();
  }

  private static boolean isUnplaced(PodCondition condition) {
    return "PodScheduled".equals(condition.getType())
        && "False".equals(condition.getStatus())
        && "Unschedulable".equals(condition.getReason());
  }

  private static Unplaced of(Pod pod, PodCondition condition) {
    String why = condition.getMessage() == null ? "" : condition.getMessage().strip();
    return new Unplaced(
        pod.getMetadata().getName(),
        PodReader.millis(condition.getLastTransitionTime()),
        why.length() > LONGEST ? why.substring(0, LONGEST) : why);
  }
}
