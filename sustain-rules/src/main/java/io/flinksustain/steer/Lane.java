package io.flinksustain.steer;

import java.util.List;
import java.util.Map;

/**
 * Jobs that share a change budget, and their changes: the whole state of steering.
 *
 * @param name of the lane
 * @param inFlight the one change that is being carried out, watched or taken back; null for none
 * @param trial what is remembered of its job; null when there is no change in flight
 * @param waiting proposed and approved, at most {@link #WAITING}, one for each job
 * @param ended the last changes that were begun or rejected, newest first, at most {@link #ENDED}
 * @param toRevert accepted ones that are to be taken back, the newest first
 * @param holds what is held by order
 * @param blocked whether a roll back failed, or is due and withheld by a stop: a person was told
 * @param byOrder whether a person wants the change in flight back; an earlier stop does not hold
 *     that
 * @param begun when changes were begun within the last two days, epoch milliseconds
 * @param heard when the latest recommendation of a job was made, by key of the job, epoch
 *     milliseconds; an earlier one that comes later changes nothing
 */
public record Lane(
    String name,
    Change inFlight,
    Trial trial,
    List<Change> waiting,
    List<Change> ended,
    List<Change> toRevert,
    Holds holds,
    boolean blocked,
    boolean byOrder,
    List<Long> begun,
    Map<String, Long> heard) {
  /** So many changes may wait. */
  public static final int WAITING = 64;

  /** So many ended changes are remembered. */
  public static final int ENDED = 16;

  /** A lane in which nothing happened yet. */
  public static Lane empty(String name) {
    return new Lane(
        name,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Holds.NONE,
        false,
        false,
        List.of(),
        Map.of());
  }

  /** Whether there is nothing worth remembering. */
  public boolean isEmpty() {
    return equals(empty(name));
  }
}
