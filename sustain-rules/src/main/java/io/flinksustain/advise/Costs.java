package io.flinksustain.advise;

import io.flinksustain.capacity.cost.CostChange;
import io.flinksustain.capacity.cost.Footprint;
import io.flinksustain.capacity.cost.SlotsUsed;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.JobFacts;
import java.util.Optional;

/**
 * What the task managers of a job cost before and after a change of their number or size.
 *
 * <p>They are those that the job's slots need, so that on a cluster with other jobs the job pays
 * for its own share only.
 */
final class Costs {
  private static final double GIB = 1 << 30;
  private static final double MIB = 1 << 20;

  private final Optional<Prices> prices;

  Costs(Optional<Prices> prices) {
    this.prices = prices;
  }

  /** Unknown without prices, machines or graph, and for knobs that change no size. */
  CostEffect of(Diagnosed finding, Values values) {
    JobFacts facts = finding.window().facts();
    return prices
        .filter(any -> facts.topology() != null && !values.proposed().isEmpty())
        .flatMap(
            list -> Footprint.of(facts.deployment()).flatMap(f -> of(f, finding, values, list)))
        .map(CostEffect::of)
        .orElse(CostEffect.UNKNOWN);
  }

  private static Optional<CostChange> of(
      Footprint machines, Diagnosed finding, Values values, Prices prices) {
    JobFacts facts = finding.window().facts();
    Footprint before = machines.withSlots(SlotsUsed.by(facts.topology()));
    double rate = JobLoad.input(new Scene(finding.window(), 0));
    return after(before, finding, values)
        .flatMap(after -> CostChange.of(before, after, prices, rate));
  }

  private static Optional<Footprint> after(Footprint before, Diagnosed finding, Values values) {
    var topology = finding.window().facts().topology();
    String vertex = finding.diagnosis().subject().id();
    return switch (finding.advice().estimate()) {
      case RAISE_PARALLELISM, EVEN_PARALLELISM ->
          Optional.of(
              before.withSlots(SlotsUsed.by(topology, vertex, (int) values.proposedNumber())));
      case LOWER_PARALLELISM ->
          Optional.of(before.withSlots(SlotsUsed.by(topology, (int) values.proposedNumber())));
      case RAISE_HEAP, RAISE_PROCESS -> {
        double more = (values.proposedNumber() - values.currentNumber()) * MIB;
        yield Optional.of(before.withBytes(before.gib() * GIB + more));
      }
      case NONE, LENGTHEN_CHECKPOINT_INTERVAL, RAISE_NETWORK, RAISE_CPU_LIMIT -> Optional.empty();
    };
  }
}
