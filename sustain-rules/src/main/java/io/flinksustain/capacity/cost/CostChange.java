package io.flinksustain.capacity.cost;

import io.flinksustain.cost.Prices;
import io.flinksustain.cost.Saving;
import java.util.Optional;

/**
 * The cost before and after a change, per month and for a million records.
 *
 * <p>5 task managers with 4 cores and 16 GiB that become 4, at 0.04 a vCPU hour and 0.005 a GiB
 * hour: 876 and 701 a month, at 1000 records/s 0.33 and 0.27 for a million.
 *
 * @param saving the cost before and after
 * @param rate records per second that the sources take in; NaN is not known
 */
public record CostChange(Saving saving, double rate) {

  /** Empty when the prices do not tell. */
  public static Optional<CostChange> of(
      Footprint before, Footprint after, Prices prices, double rate) {
    return before
        .cost(prices)
        .flatMap(cost -> after.cost(prices).map(other -> new CostChange(cost.to(other), rate)));
  }

  /** For a million records, before; NaN when nothing flows. */
  public double perMillionBefore() {
    return saving.before().perMillion(rate);
  }

  /** For a million records, after; NaN when nothing flows. */
  public double perMillionAfter() {
    return saving.after().perMillion(rate);
  }
}
