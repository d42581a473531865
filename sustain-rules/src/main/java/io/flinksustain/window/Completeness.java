package io.flinksustain.window;

/**
 * How much of what should have been measured was measured.
 *
 * @param subtasksSeen subtasks with at least one value
 * @param subtasksDue parallelism; 0 when the topology is not known
 * @param ticksSeen instants with values, averaged over the subtasks seen
 * @param ticksDue instants that the reporting interval promises in one window
 */
public record Completeness(int subtasksSeen, int subtasksDue, double ticksSeen, double ticksDue) {

  /**
   * Share of the values due that arrived, 0 to 1; 0 while the topology is not known.
   *
   * <p>4 of 4 subtasks with 6 of 6 ticks give 1; 3 of 4 subtasks with 4 of 6 ticks give 0.5.
   */
  public double ratio() {
    if (subtasksDue == 0 || ticksDue == 0) {
      return 0;
    }
    double subtasks = Math.min(1, (double) subtasksSeen / subtasksDue);
    return subtasks * Math.min(1, ticksSeen / ticksDue);
  }
}
