package io.flinksustain.advise;

import io.flinksustain.capacity.cost.CostChange;

/**
 * What a change costs or saves; values that are not known are NaN.
 *
 * @param currency three letters; empty when nothing is known
 * @param perMonthBefore cost of the job's task managers now
 * @param perMonthAfter cost of them after the change
 * @param perMillionBefore cost for a million records of the sources now
 * @param perMillionAfter the same after the change
 */
public record CostEffect(
    String currency,
    double perMonthBefore,
    double perMonthAfter,
    double perMillionBefore,
    double perMillionAfter) {
  /** Nothing is known: there are no prices, or the change is none of size. */
  public static final CostEffect UNKNOWN =
      new CostEffect("", Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** What the change saves each month; 0 when it saves nothing, or when that is not known. */
  public double savedPerMonth() {
    double saved = perMonthBefore - perMonthAfter;
    return saved > 0 ? saved : 0;
  }

  static CostEffect of(CostChange change) {
    return new CostEffect(
        change.saving().before().currency(),
        change.saving().before().perMonth(),
        change.saving().after().perMonth(),
        change.perMillionBefore(),
        change.perMillionAfter());
  }
}
