package io.flinksustain.steer;

import java.time.Duration;

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
  /** A quarter of an hour to settle, one to judge by the minute, and three days of soak. */
  public static final TrialPolicy PRODUCTION =
      new TrialPolicy(
          Duration.ofMinutes(15).toMillis(),
          Duration.ofHours(1).toMillis(),
          Duration.ofMinutes(1).toMillis(),
          15,
          5,
          3,
          Duration.ofDays(1).toMillis(),
          Duration.ofDays(3).toMillis(),
          Duration.ofMinutes(15).toMillis(),
          10,
          HardLimits.PRODUCTION);

  /** How long an observation is. */
  long observationMs(boolean soaking) {
    return soaking ? verdicts * observeMs : observeMs;
  }
}
