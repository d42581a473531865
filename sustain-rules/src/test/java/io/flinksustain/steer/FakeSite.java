package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.report.JobRef;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site whose answers a test sets. */
final class FakeSite implements Site {
  private static final String FREEZE =
      "freeze: [{from: 1970-01-01, to: 2100-01-01, reason: closed}]";

  /** By job and text: reading one is slow, and the same come again and again. */
  private static final Map<String, Policy> POLICIES = new ConcurrentHashMap<>();

  final Map<String, Baseline> baselines = new HashMap<>();
  final Map<String, AdviceMemory> memories = new HashMap<>();
  final Fleet fleet = new Fleet();
  LanePolicy lane = Lab.LANE;
  TrialPolicy trial = Lab.TRIAL;
  boolean open = true;

  private final Map<String, String> lanes = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  /**
   * What may be done to a job from now on.
   *
   * @param in its lane; empty for that of its namespace
   * @param says the fields, in one line
   */
  void policy(String job, String in, String says) {
    lanes.put(Lab.job(job).key(), in);
    fields.put(Lab.job(job).key(), says);
  }

  @Override
  public LanePolicy lane() {
    return lane;
  }

  @Override
  public Policy policy(JobRef job) {
    String in = lanes.getOrDefault(job.key(), "");
    String said = fields.getOrDefault(job.key(), "{mode: advise}");
    String now = open ? said : said.substring(0, said.length() - 1) + ", " + FREEZE + '}';
    String text =
        in.isEmpty()
            ? "defaults: " + now
            : "defaults: %s%nlanes: [{name: %s, jobs: [%s]}]".formatted(now, in, job.key());
    return POLICIES.computeIfAbsent(
        job.key() + text, key -> PolicyBook.parse("policy.yaml", text).effective(job, Map.of()));
  }

  @Override
  public TrialPolicy trial(JobRef job) {
    return trial;
  }

  @Override
  public Baseline baseline(JobRef job) {
    return baselines.getOrDefault(job.key(), Baseline.UNKNOWN);
  }

  @Override
  public AdviceMemory memory(JobRef job) {
    return memories.getOrDefault(job.key(), AdviceMemory.EMPTY);
  }

  @Override
  public Fleet fleet() {
    return fleet;
  }
}
