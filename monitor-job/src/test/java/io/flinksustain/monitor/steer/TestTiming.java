package io.flinksustain.monitor.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.TrialPolicy;
import java.time.Duration;

/** Changes are watched for minutes. */
final class TestTiming implements Timing {
  /** Everything may be changed by itself, and the file is not read again. */
  static final PolicyFile AUTO =
      new PolicyFile("policy.yaml", "defaults: {mode: auto, changes-per-day: 5}\n", Duration.ZERO);

  private static final long serialVersionUID = 1;
  private static final long MINUTE = SteerHarness.MINUTE;

  @Override
  public TrialPolicy trial(Policy policy) {
    return new TrialPolicy(
        MINUTE,
        5 * MINUTE,
        MINUTE,
        2,
        2,
        0,
        10 * MINUTE,
        2 * MINUTE,
        3 * MINUTE,
        2,
        policy.limits());
  }

  @Override
  public LanePolicy lane() {
    return new LanePolicy(2 * MINUTE, 2 * MINUTE, 2 * MINUTE, 60 * MINUTE, 60 * MINUTE, MINUTE);
  }
}
