package io.flinksustain.capacity.cpu;

import io.flinksustain.capacity.Estimate;

/**
 * CPU limit of a task manager, in cores, from what it uses and how often it is stopped for using
 * more.
 *
 * <p>15 % above the peaks. But who is throttled cannot show what it would use. So from a quarter of
 * the periods on the limit grows by the share of those in which it was throttled: 1 core, throttled
 * in 60 % of them, gets 1.6.
 *
 * <pre>
 *   peaks  limit  throttled   needed
 *     1.0      4        0 %     1.15
 *     1.0      1       60 %     1.6
 *     1.0      1       10 %     1.15
 * </pre>
 */
public final class CpuNeed {
  private static final double MARGIN = 1.15;

  /** Fewer stops than this are bursts. */
  static final double THROTTLED = 0.25;

  /** What is missing where throttling is not measured. */
  static final String PERIODS = "the throttled periods of the containers";

  private CpuNeed() {}

  /**
   * Cores.
   *
   * @param peaks of the cores used
   * @param limit now, in cores; NaN for none or not known
   * @param throttled share of the periods, 0 to 1; NaN is not known
   */
  public static Estimate of(Estimate peaks, double limit, double throttled) {
    Estimate needed = peaks.times(MARGIN);
    if (Double.isNaN(throttled)) {
      return needed.wanting(PERIODS);
    }
    if (throttled < THROTTLED) {
      return needed;
    }
    return Double.isNaN(limit)
        ? Estimate.unknown("the CPU limit at which it is throttled")
        : needed.atLeast(limit * (1 + throttled)).wanting("the CPU used at a higher limit");
  }
}
