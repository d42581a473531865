package io.flinksustain.fleet;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.cost.Cost;

/**
 * What the task managers of a job cost; NaN is not known.
 *
 * @param perMonth now
 * @param perMonthAfter after the recommended change
 * @param perMillion for a million records of the sources, now
 * @param perMillionAfter after the recommended change
 */
public record Bill(
    double perMonth, double perMonthAfter, double perMillion, double perMillionAfter) {
  /** Nothing is known. */
  static final Bill UNKNOWN = new Bill(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * What a recommendation says, or the cost of now where it says nothing.
   *
   * @param rate records per second that the sources take in; NaN is not known
   */
  static Bill of(CostEffect effect, double perMonthNow, double rate) {
    return Double.isNaN(effect.perMonthBefore())
        ? new Bill(
            perMonthNow,
            Double.NaN,
            new Cost(perMonthNow / Cost.HOURS_PER_MONTH, "").perMillion(rate),
            Double.NaN)
        : new Bill(
            effect.perMonthBefore(),
            effect.perMonthAfter(),
            effect.perMillionBefore(),
            effect.perMillionAfter());
  }

  /** From 876 to 584 saves 292; below 0 when it costs more, NaN when nothing is known of it. */
  double saving() {
    return perMonth - perMonthAfter;
  }
}
