package io.flinksustain.monitor.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.Fleet;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Site;
import io.flinksustain.steer.TrialPolicy;
import org.apache.flink.api.common.state.MapState;

/** The surroundings of the lanes: the policy in force, and what jobs are like, from state. */
final class LaneSite implements Site {
  private final PolicyInForce policy;
  private final Timing timing;
  private final StoredFleet lanes;
  private final MapState<String, Baseline> baselines;

  /**
   * @param baselines by key of the job
   */
  LaneSite(
      PolicyInForce policy,
      Timing timing,
      StoredFleet lanes,
      MapState<String, Baseline> baselines) {
    this.policy = policy;
    this.timing = timing;
    this.lanes = lanes;
    this.baselines = baselines;
  }

  /** Reads from state. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws Exception;
  }

  @Override
  public LanePolicy lane() {
    return timing.lane();
  }

  /** Annotations are not read from deployments yet, so that they are not known. */
  @Override
  public Policy policy(JobRef job) {
    return read(policy::book, "the policy").unannotated(job);
  }

  @Override
  public TrialPolicy trial(JobRef job) {
    return timing.trial(policy(job));
  }

  @Override
  public Baseline baseline(JobRef job) {
    Baseline known = read(() -> baselines.get(job.key()), "what is known of " + job.key());
    return known == null ? Baseline.UNKNOWN : known;
  }

  @Override
  public Fleet fleet() {
    return read(lanes::fleet, "the lanes");
  }

  private static <T> T read(Reading<T> reading, String what) {
    try {
      return reading.read();
    } catch (Exception e) {
      throw new IllegalStateException("reading " + what, e);
    }
  }
}
