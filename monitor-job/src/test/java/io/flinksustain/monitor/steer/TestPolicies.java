package io.flinksustain.monitor.steer;

import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Bounds;
import io.flinksustain.steer.HardLimits;
import io.flinksustain.steer.JobPolicy;
import io.flinksustain.steer.KnobPolicy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Mode;
import io.flinksustain.steer.TrialPolicy;
import java.util.Map;

/** Everything may be changed by itself, and is watched for minutes. */
final class TestPolicies implements Policies {
  private static final long serialVersionUID = 1;
  private static final long MINUTE = SteerHarness.MINUTE;

  @Override
  public JobPolicy job(JobRef job, Map<String, String> annotations) {
    TrialPolicy trial =
        new TrialPolicy(
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
            HardLimits.PRODUCTION);
    KnobPolicy auto = new KnobPolicy(Mode.AUTO, Bounds.NONE, 0.35);
    return new JobPolicy(auto, Map.of(), 0.05, 1, 5, trial);
  }

  @Override
  public LanePolicy lane(String lane) {
    return new LanePolicy(2 * MINUTE, 2 * MINUTE, 60 * MINUTE, 60 * MINUTE, MINUTE);
  }
}
