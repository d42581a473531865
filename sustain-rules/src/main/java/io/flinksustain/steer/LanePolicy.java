package io.flinksustain.steer;

import java.time.Duration;

/**
 * What holds for all jobs of a lane together.
 *
 * @param commandMs by when after it was given a command has ended: that is its deadline, and an
 *     actuator begins it only while it can end it by then
 * @param outcomeMs how long after that its outcome may be under way; without one it counts as lost
 * @param evidenceMs how old the latest window of a job may be when a change of it begins
 * @param retryAfterMs for how long what was handed over to a person is not handed over again
 *     without one
 * @param revertMs for how long an accepted change is one that an order to revert all is about
 * @param retryMs before a failed roll back is tried again; doubled each time, up to an hour
 */
public record LanePolicy(
    long commandMs,
    long outcomeMs,
    long evidenceMs,
    long retryAfterMs,
    long revertMs,
    long retryMs) {
  /** Twenty-five minutes for a command, a week before a second hand-over, and for taking back. */
  public static final LanePolicy PRODUCTION =
      new LanePolicy(
          Duration.ofMinutes(25).toMillis(),
          Duration.ofMinutes(5).toMillis(),
          Duration.ofMinutes(5).toMillis(),
          Duration.ofDays(7).toMillis(),
          Duration.ofDays(7).toMillis(),
          Duration.ofMinutes(1).toMillis());

  private static final long LONGEST_RETRY_MS = Duration.ofHours(1).toMillis();
  private static final int DOUBLINGS = 10;

  /** By when a command that is given now has ended, epoch milliseconds. */
  long deadline(long now) {
    return now + commandMs;
  }

  /** Until when its outcome is waited for, epoch milliseconds. */
  long outcomeBy(long now) {
    return deadline(now) + outcomeMs;
  }

  /** How long to wait after attempt 1, 2, 3: 1, 2, 4 minutes in production. */
  long pauseAfter(int attempt) {
    return Math.min(LONGEST_RETRY_MS, retryMs << Math.min(DOUBLINGS, attempt - 1));
  }
}
