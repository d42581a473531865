package io.flinksustain.steer;

import io.flinksustain.report.JobRef;
import java.util.HashMap;
import java.util.Map;

/** A site whose answers a test sets. */
final class FakeSite implements Site {
  final Map<String, JobPolicy> policies = new HashMap<>();
  final Map<String, Baseline> baselines = new HashMap<>();
  LanePolicy lane = Lab.LANE;
  boolean open = true;

  @Override
  public LanePolicy lane() {
    return lane;
  }

  @Override
  public JobPolicy job(JobRef job) {
    return policies.getOrDefault(job.key(), JobPolicy.ADVICE_ONLY);
  }

  @Override
  public boolean mayStart(JobRef job, long now) {
    return open;
  }

  @Override
  public Baseline baseline(JobRef job) {
    return baselines.getOrDefault(job.key(), Baseline.UNKNOWN);
  }
}
