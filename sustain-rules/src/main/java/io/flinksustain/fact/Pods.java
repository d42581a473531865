package io.flinksustain.fact;

import java.util.List;
import java.util.Optional;

/**
 * The pods of a job: what their processes may use, and how their containers ended last.
 *
 * <p>A container that Kubernetes starts again keeps its last end until the next one. A pod that
 * Flink deletes takes it along, but then Flink's own exception history tells of it.
 *
 * @param running pods that run
 * @param pending pods that wait, such as those that no node has room for
 * @param jobManager what the process of a JobManager may use
 * @param taskManager what the process of a task manager may use; the least where they differ
 * @param restarts of all containers of these pods together
 * @param ends the last end of each container that has ended, oldest first; at most the latest 100
 * @param unplaced pods that the scheduler finds no node for, the one that waits longest first; at
 *     most 10. Earlier records did not say.
 */
public record Pods(
    int running,
    int pending,
    Size jobManager,
    Size taskManager,
    int restarts,
    List<End> ends,
    List<Unplaced> unplaced) {
  private static final String KILLED = "OOMKilled";

  public Pods {
    unplaced = unplaced == null ? List.of() : unplaced;
  }

  /** The pod that has waited for a node since a time or before; empty when none has. */
  public Optional<Unplaced> unplacedBy(long time) {
    return unplaced.stream().filter(pod -> pod.since() <= time).findFirst();
  }

  /** How many task managers were killed for their memory after {@code from}, up to {@code to}. */
  public long killsBetween(long from, long to) {
    return killed(from, to).size();
  }

  /** When they were, epoch milliseconds, in no order. */
  public List<Long> killed(long from, long to) {
    return ends.stream()
        .filter(End::isKill)
        .map(End::at)
        .filter(at -> at > from && at <= to)
        .toList();
  }

  /** When the latest task manager was killed for its memory, epoch milliseconds; 0 for never. */
  public long lastKill() {
    return ends.stream().filter(End::isKill).mapToLong(End::at).max().orElse(0);
  }

  /**
   * What a container asks for and may have; 0 where nothing is said.
   *
   * @param cpuRequest in cores
   * @param cpuLimit in cores
   * @param memoryRequestBytes of the whole process
   * @param memoryLimitBytes of the whole process; at more it is killed
   */
  public record Size(
      double cpuRequest, double cpuLimit, long memoryRequestBytes, long memoryLimitBytes) {
    /** Nothing is said. */
    public static final Size NONE = new Size(0, 0, 0, 0);
  }

  /**
   * A pod that no node has room for.
   *
   * @param pod its name
   * @param since when the scheduler said so first, milliseconds since the epoch; 0 when unknown
   * @param why in the words of the scheduler, at most 300 characters
   */
  public record Unplaced(String pod, long since, String why) {}

  /**
   * How a container ended last.
   *
   * @param pod name of the pod
   * @param container name of the container
   * @param taskManager whether it is that of a task manager's process, and no other beside it
   * @param reason as Kubernetes says it, such as OOMKilled, Error or Completed
   * @param exitCode of the process; 137 is any SIGKILL
   * @param at milliseconds since the epoch; 0 when unknown
   * @param restarts how often the container was started again
   */
  public record End(
      String pod,
      String container,
      boolean taskManager,
      String reason,
      int exitCode,
      long at,
      int restarts) {
    private boolean isKill() {
      return taskManager && reason.equals(KILLED);
    }
  }
}
