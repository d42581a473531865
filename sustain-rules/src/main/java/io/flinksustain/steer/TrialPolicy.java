package io.flinksustain.steer;

import io.flinksustain.policy.HardLimits;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.Probation;

/**
 * How long and how closely a change is watched.
 *
 * <pre>
 *   in effect    at its work               decided                        accepted
 *   |--settling--|--|--|--|--|--|--|--|--|--|---------|---------|---------|
 *                 observations, a verdict each   the soak, with longer ones
 * </pre>
 *
 * @param settleMs after the change is in effect, before anything is judged
 * @param settleAtMostMs by when the job must be at its work again, its lag back at what it was
 * @param observeMs length of one observation, which gets one verdict
 * @param verdicts pass or fail, so many at least before it is decided; in the soak an observation
 *     is as long as these together
 * @param passes so many of them must be good in a row at the end
 * @param failures so many bad ones in all are forgiven, and in the soak in a row; one more takes
 *     the change back
 * @param observeAtMostMs by when it must be decided; what is still undecided is taken back
 * @param soakMs after that, how long the change is watched before it is accepted
 * @param silenceMs without one complete window for so long, the change is taken back
 * @param baselineWindows complete windows that must be known of the job at a load
 * @param limits what takes it back at once
 */
public record TrialPolicy(
    long settleMs,
    long settleAtMostMs,
    long observeMs,
    int verdicts,
    int passes,
    int failures,
    long observeAtMostMs,
    long soakMs,
    long silenceMs,
    int baselineWindows,
    HardLimits limits) {
  /** Of the time in which a change should be decided, so much may pass: a day of 15 minutes. */
  private static final int PATIENCE = 96;

  /** So many times as long as it should, the lag of a job may take to come back. */
  private static final int SETTLING = 4;

  /** Windows that may be missing in a row: a quarter of an hour of minutes. */
  private static final int SILENT = 15;

  private static final int BASELINE_WINDOWS = 10;

  /**
   * How a policy has changes watched.
   *
   * @param windowMs length of a window, of which each gets a verdict
   */
  public static TrialPolicy of(Policy policy, long windowMs) {
    Probation watched = policy.probation();
    long settleMs = watched.settle().toMillis();
    return new TrialPolicy(
        settleMs,
        Math.max(settleMs, windowMs) * SETTLING,
        windowMs,
        watched.windows(),
        watched.passes(),
        watched.failures(),
        windowMs * PATIENCE * watched.windows(),
        watched.soak().toMillis(),
        windowMs * SILENT,
        BASELINE_WINDOWS,
        policy.limits());
  }

  /** How long an observation is. */
  long observationMs(boolean soaking) {
    return soaking ? verdicts * observeMs : observeMs;
  }
}
