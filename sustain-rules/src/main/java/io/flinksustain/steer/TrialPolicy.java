package io.flinksustain.steer;

import java.time.Duration;

/**
 * How long and how closely a change is watched.
 *
 * @param settleMs after the change is in effect, before anything is judged
 * @param settleAtMostMs by when the job must be at its work again, its lag back at what it was
 * @param observeMs length of one observation, which gets one verdict
 * @param soakMs how long the change is watched at least before it is accepted
 * @param observeAtMostMs by when it must have been accepted; what is still undecided is taken back
 * @param silenceMs without one complete window for so long, the change is taken back
 * @param baselineWindows complete windows that must be known of the job at a load
 * @param passes that many in a row are needed
 * @param failureLimit that many in all take the change back
 * @param completeness least share of the values due, 0 to 1, with which a window is complete
 * @param limits what takes it back at once
 */
public record TrialPolicy(
    long settleMs,
    long settleAtMostMs,
    long observeMs,
    long soakMs,
    long observeAtMostMs,
    long silenceMs,
    int baselineWindows,
    int passes,
    int failureLimit,
    double completeness,
    HardLimits limits) {
  /** A quarter of an hour to settle, then hourly verdicts for three days, and seven at most. */
  public static final TrialPolicy PRODUCTION =
      new TrialPolicy(
          Duration.ofMinutes(15).toMillis(),
          Duration.ofHours(1).toMillis(),
          Duration.ofHours(1).toMillis(),
          Duration.ofDays(3).toMillis(),
          Duration.ofDays(7).toMillis(),
          Duration.ofMinutes(15).toMillis(),
          10,
          3,
          3,
          0.8,
          HardLimits.PRODUCTION);
}
