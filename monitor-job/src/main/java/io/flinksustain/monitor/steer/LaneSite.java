package io.flinksustain.monitor.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.Fleet;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Site;
import io.flinksustain.steer.TrialPolicy;
import java.util.Map;

/** The surroundings of the lanes: the policy in force, and what jobs are like, from state. */
final class LaneSite implements Site {
  private final PolicyInForce policy;
  private final Timing timing;
  private final StoredFleet lanes;
  private final KnownJobs jobs;

  LaneSite(PolicyInForce policy, Timing timing, StoredFleet lanes, KnownJobs jobs) {
    this.policy = policy;
    this.timing = timing;
    this.lanes = lanes;
    this.jobs = jobs;
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

  @Override
  public Policy policy(JobRef job) {
    return read(() -> policy(job, jobs.annotations(job)), "the policy of " + job.key());
  }

  private Policy policy(JobRef job, Map<String, String> annotations) throws Exception {
    return annotations == null
        ? policy.book().unannotated(job)
        : policy.book().effective(job, annotations);
  }

  @Override
  public TrialPolicy trial(JobRef job) {
    return timing.trial(policy(job));
  }

  @Override
  public Baseline baseline(JobRef job) {
    return read(() -> jobs.baseline(job), "what is known of " + job.key());
  }

  @Override
  public AdviceMemory memory(JobRef job) {
    return read(() -> jobs.memory(job), "what was tried of " + job.key());
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
