package io.flinksustain.monitor.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.Baseline;
import io.flinksustain.steer.JobPolicy;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Site;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.MapState;

/** A lane's surroundings: the policies, and what is known of its jobs, from keyed state. */
final class LaneSite implements Site {
  private final Policies policies;
  private final MapState<String, Baseline> baselines;
  private final MapState<String, AdviceMemory> memories;
  private final MapState<String, Map<String, String>> annotations;
  private String lane = "";

  /**
   * @param baselines by key of the job, of the lane whose key is set
   * @param memories what was advised and tried, by the same
   * @param annotations that are known, by the same
   */
  LaneSite(
      Policies policies,
      MapState<String, Baseline> baselines,
      MapState<String, AdviceMemory> memories,
      MapState<String, Map<String, String>> annotations) {
    this.policies = policies;
    this.baselines = baselines;
    this.memories = memories;
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
    return policies.job(job, annotations(job));
  }

  @Override
  public Optional<String> closed(JobRef job, String knob, long now) {
    return policies.closed(job, knob, now, annotations(job));
  }

  @Override
  public long startOfDay(JobRef job, long now) {
    return policies.startOfDay(job, now);
  }

  @Override
  public Baseline baseline(JobRef job) {
    return known(baselines, job, Baseline.UNKNOWN);
  }

  @Override
  public AdviceMemory memory(JobRef job) {
    return known(memories, job, AdviceMemory.EMPTY);
  }

  /** Null where nobody has read them. */
  private Map<String, String> annotations(JobRef job) {
    return known(annotations, job, null);
  }

  private static <T> T known(MapState<String, T> all, JobRef job, T otherwise) {
    try {
      T known = all.get(job.key());
      return known == null ? otherwise : known;
    } catch (Exception e) {
      throw new IllegalStateException("reading what is known of " + job.key(), e);
    }
  }
}
