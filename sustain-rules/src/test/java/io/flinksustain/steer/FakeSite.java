package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.report.JobRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A site whose answers a test sets. */
final class FakeSite implements Site {
  final Map<String, JobPolicy> policies = new HashMap<>();
  final Map<String, Baseline> baselines = new HashMap<>();
  final Map<String, AdviceMemory> memories = new HashMap<>();
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
  public Optional<String> closed(JobRef job, String knob, long now) {
    return open ? Optional.empty() : Optional.of("It waits for its maintenance window.");
  }

  @Override
  public long startOfDay(JobRef job, long now) {
    return now - now % Lab.DAY;
  }

  @Override
  public Baseline baseline(JobRef job) {
    return baselines.getOrDefault(job.key(), Baseline.UNKNOWN);
  }

  @Override
  public AdviceMemory memory(JobRef job) {
    return memories.getOrDefault(job.key(), AdviceMemory.EMPTY);
  }
}
