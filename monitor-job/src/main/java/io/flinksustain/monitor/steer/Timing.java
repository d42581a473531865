package io.flinksustain.monitor.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.TrialPolicy;
import java.io.Serializable;

/** How long commands and trials take; in tests minutes instead of days. */
interface Timing extends Serializable {
  /** As in production, with a verdict for each window of so many milliseconds. */
  static Timing of(long windowMs) {
    return policy -> TrialPolicy.of(policy, windowMs);
  }

  /** What holds for every lane. */
  default LanePolicy lane() {
    return LanePolicy.PRODUCTION;
  }

  /** How a change is watched under a policy. */
  TrialPolicy trial(Policy policy);
}
