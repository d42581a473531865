package io.flinksustain.steer;

import java.time.Duration;

/**
 * What holds for all jobs of a lane together.
 *
 * @param commandMs within which an actuator must begin a command; without an outcome in twice the
 *     time it counts as lost, so the patience of the actuator must be shorter than that
 * @param evidenceMs how old the latest window of a job may be when a change of it begins
 * @param retryAfterMs for how long what was handed over to a person is not handed over again
 *     without one
 * @param revertMs for how long an accepted change is one that an order to revert all is about
 * @param retryMs before a failed roll back is tried again; doubled each time, up to an hour
 */
public record LanePolicy(
    long commandMs, long evidenceMs, long retryAfterMs, long revertMs, long retryMs) {
  /** Ten minutes for a command, a week before a second hand-over, and for taking back. */
  public static final LanePolicy PRODUCTION =
      new LanePolicy(
          Duration.ofMinutes(10).toMillis(),
          Duration.ofMinutes(5).toMillis(),
          Duration.ofDays(7).toMillis(),
          Duration.ofDays(7).toMillis(),
          Duration.ofMinutes(1).toMillis());

  private static final long LONGEST_RETRY_MS = Duration.ofHours(1).toMillis();
  private static final int DOUBLINGS = 10;

  /** How long to wait after attempt 1, 2, 3: 1, 2, 4 minutes in production. */
  long pauseAfter(int attempt) {
    return Math.min(LONGEST_RETRY_MS, retryMs << Math.min(DOUBLINGS, attempt - 1));
  }
}
