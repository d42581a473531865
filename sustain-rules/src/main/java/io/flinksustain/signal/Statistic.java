package io.flinksustain.signal;

import java.util.Locale;

/**
 * What is computed from all values of one signal of one entity in one window.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Statistic {
  /** Arithmetic mean over subtasks and time. Gauges only. */
  MEAN,
  /** Largest value. Gauges only. */
  MAX,
  /** Smallest value; for heap used, the low envelope, which is the live set. Gauges only. */
  MIN,
  /** 95th percentile over subtasks and time, nearest rank. Gauges only. */
  P95,
  /** Mean over subtasks of each one's latest value. Gauges only. */
  LAST,
  /** How many values were seen. */
  COUNT,
  /** Largest over median of the subtasks' own means (counters: increases), 1 (even) to 100. */
  SKEW,
  /** Increase per second, summed over subtasks, averaged over task managers. Counters only. */
  RATE,
  /**
   * Increase since the previous window, resets bridged; summed over subtasks, averaged over task
   * managers. Counters only.
   */
  INCREASE,
  /** Increase over the last 15 minutes. Counters of scope JOB only. */
  INCREASE_15M,
  /** Increase over the last hour. Counters of scope JOB only. */
  INCREASE_1H;

  /** The name behind the dot in a feature: {@code busy.p95}. */
  public String featureName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
