package io.flinksustain.classify.engine;

import java.io.Serializable;
import java.util.Map;

/**
 * What the platform decides about classification; everything else stands in the rules.
 *
 * @param minCompleteness share of the due values below which a vertex counts as not measured
 * @param healthyWindows complete windows without a symptom before a job is called healthy
 * @param settleMs time after the start of a job in which nothing is concluded from its load
 * @param baselineMs what rules mean by "90% of baseline"
 */
public record ClassifySettings(
    double minCompleteness, int healthyWindows, long settleMs, long baselineMs)
    implements Serializable {
  /** 80 %, 3 windows, 1 minute, 24 hours. */
  public static final ClassifySettings DEFAULTS =
      new ClassifySettings(0.8, 3, 60_000, 24 * 3_600_000L);

  /** The named durations of {@link io.flinksustain.classify.rule.Hold#NAMED}. */
  Map<String, Long> durations() {
    return Map.of("baseline", baselineMs);
  }
}
