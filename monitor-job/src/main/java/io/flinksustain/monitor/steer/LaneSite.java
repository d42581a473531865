package io.flinksustain.monitor.steer;

import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.JobPolicy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Site;
import java.util.Optional;
import org.apache.flink.api.common.state.MapState;

/** A lane's surroundings: the policies, and what its jobs are like, from keyed state. */
final class LaneSite implements Site {
  private final Policies policies;
  private final MapState<String, Baseline> baselines;
  private String lane = "";

  /**
   * @param baselines by key of the job, of the lane whose key is set
   */
  LaneSite(Policies policies, MapState<String, Baseline> baselines) {
    this.policies = policies;
    this.baselines = baselines;
  }

  /** These are the surroundings of that lane now. */
  void enter(String name) {
    lane = name;
  }

  @Override
  public LanePolicy lane() {
    return policies.lane(lane);
  }

  @Override
  public JobPolicy job(JobRef job) {
    return policies.job(job);
  }

  @Override
  public Optional<String> closed(JobRef job, String knob, long now) {
    return policies.closed(job, knob, now);
  }

  @Override
  public long startOfDay(JobRef job, long now) {
    return policies.startOfDay(job, now);
  }

  @Override
  public Baseline baseline(JobRef job) {
    try {
      Baseline known = baselines.get(job.key());
      return known == null ? Baseline.UNKNOWN : known;
    } catch (Exception e) {
      throw new IllegalStateException("reading what is known of " + job.key(), e);
    }
  }
}
