package io.flinksustain.advise;

import static io.flinksustain.advise.Windows.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import io.flinksustain.cost.Prices;
import io.flinksustain.fact.Deployment;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 5 task managers of 4 slots, 4 cores and 16 GiB, at 0.04 a vCPU hour and 0.005 a GiB hour. */
class CostsTest {
  private static final Costs COSTS = new Costs(Optional.of(Prices.bundled()));

  @Test
  void fewerSlotsNeedFewerTaskManagers() {
    CostEffect cost =
        COSTS.of(found(EstimateKind.LOWER_PARALLELISM, job()), numbers("20", "16", "", ""));

    assertThat(cost.currency()).isEqualTo("USD");
    assertThat(cost.perMonthBefore()).isCloseTo(876, within(0.01));
    assertThat(cost.perMonthAfter()).isCloseTo(700.8, within(0.01));
    assertThat(cost.perMillionBefore()).isCloseTo(0.333, within(0.001));
  }

  @Test
  void moreSubtasksOfOneVertexNeedMore() {
    CostEffect cost =
        COSTS.of(found(EstimateKind.RAISE_PARALLELISM, job()), numbers("20", "25", "", ""));

    assertThat(cost.perMonthAfter()).isCloseTo(876.0 / 5 * 7, within(0.01));
  }

  @Test
  void aLargerHeapNeedsLargerTaskManagers() {
    CostEffect cost =
        COSTS.of(found(EstimateKind.RAISE_HEAP, job()), numbers("1024 MiB", "2048 MiB", "", ""));

    assertThat(cost.perMonthAfter() - cost.perMonthBefore())
        .isCloseTo(5 * 0.005 * 730, within(0.01));
  }

  @Test
  void saysNothingOfWhatChangesNoSizeOrIsNotKnown() {
    Values values = numbers("20", "16", "", "");

    assertThat(COSTS.of(found(EstimateKind.NONE, job()), Values.FOR_A_PERSON))
        .isEqualTo(CostEffect.UNKNOWN);
    assertThat(COSTS.of(found(EstimateKind.LOWER_PARALLELISM, job().on(null)), values))
        .isEqualTo(CostEffect.UNKNOWN);
    assertThat(new Costs(Optional.empty()).of(found(EstimateKind.LOWER_PARALLELISM, job()), values))
        .isEqualTo(CostEffect.UNKNOWN);
  }

  private static Jobs job() {
    return new Jobs()
        .vertex("s", 20)
        .vertex("v", 20)
        .edge("s", "v")
        .load("s", 1_000, 1_000, 0.1)
        .load("v", 1_000, 0, 0.5)
        .on(new Deployment("2.3.0", 5, 4, 4, 16L << 30, 0, 0, 0, Map.of()));
  }

  private static Diagnosed found(EstimateKind estimate, Jobs job) {
    return new Diagnosed(
        Windows.diagnosis("any", new Subject("vertex", "v", "v", -1), 0),
        job.window(),
        new Advice("knob", estimate, "t", "e", "a"),
        Learnt.NOTHING);
  }
}
