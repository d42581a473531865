package io.flinksustain.benchmarks.bench.result;

import java.util.Map;

/**
 * A bound that a figure should keep.
 *
 * @param title what it is about, in words
 * @param figure name of the figure
 * @param limit that its median is not to exceed
 * @param unit of both
 * @param benchmark that must have measured it; others may have a figure of that name, too
 * @param condition that the run must fulfil
 */
public record Target(
    String title, String figure, double limit, String unit, String benchmark, Condition condition) {

  /**
   * What must be said behind the verdict on a run with these options, such as {@code , but with 250
   * jobs, not at half load}; empty when the run was as it should be.
   */
  public String proviso(boolean isMet, Map<String, String> options) {
    String shortfall = condition.shortfall(options);
    return shortfall.isEmpty() ? "" : (isMet ? ", but " : ", and that ") + shortfall;
  }
}
