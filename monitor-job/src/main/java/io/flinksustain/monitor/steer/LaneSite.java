package io.flinksustain.monitor.steer;

import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.JobPolicy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Site;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.MapState;

/** A lane's surroundings: the policies, and what its jobs are like, from keyed state. */
final class LaneSite implements Site {
  private final Policies policies;
  private final MapState<String, Baseline> baselines;
  private final MapState<String, Map<String, String>> annotations;
  private String lane = "";

  /**
   * @param baselines by key of the job, of the lane whose key is set
   * @param annotations that are known, likewise
   */
  LaneSite(
      Policies policies,
      MapState<String, Baseline> baselines,
      MapState<String, Map<String, String>> annotations) {
    this.policies = policies;
    this.baselines = baselines;
    this.annotations = annotations;
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
    return policies.job(job, of(job, annotations));
  }

  @Override
  public Optional<String> closed(JobRef job, String knob, long now) {
    return policies.closed(job, knob, now, of(job, annotations));
  }

  @Override
  public long startOfDay(JobRef job, long now) {
    return policies.startOfDay(job, now);
  }

  @Override
  public Baseline baseline(JobRef job) {
    Baseline known = of(job, baselines);
    return known == null ? Baseline.UNKNOWN : known;
  }

  private static <T> T of(JobRef job, MapState<String, T> states) {
    try {
      return states.get(job.key());
    } catch (Exception e) {
      throw new IllegalStateException("reading what is known of " + job.key(), e);
    }
  }
}
