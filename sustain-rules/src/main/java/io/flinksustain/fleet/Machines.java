package io.flinksustain.fleet;

import io.flinksustain.capacity.cost.Footprint;
import io.flinksustain.capacity.cost.SlotsUsed;
import io.flinksustain.cost.Cost;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.JobFacts;
import java.util.Optional;

/**
 * The task managers that a job's slots need: on a cluster with other jobs its own share.
 *
 * @param taskManagers how many
 * @param cores of each
 * @param gib of memory of each
 */
public record Machines(int taskManagers, double cores, double gib) {

  /** Empty when machines or graph are not known. */
  static Optional<Machines> of(JobFacts facts) {
    return footprint(facts).map(f -> new Machines(f.taskManagers(), f.cores(), f.gib()));
  }

  /** What they cost in a month; NaN when that is not known. */
  static double perMonth(JobFacts facts, Optional<Prices> prices) {
    return prices
        .flatMap(list -> footprint(facts).flatMap(machines -> machines.cost(list)))
        .map(Cost::perMonth)
        .orElse(Double.NaN);
  }

  private static Optional<Footprint> footprint(JobFacts facts) {
    return Optional.ofNullable(facts.topology())
        .flatMap(
            topology ->
                Footprint.of(facts.deployment()).map(f -> f.withSlots(SlotsUsed.by(topology))));
  }
}
