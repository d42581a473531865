package io.flinksustain.capacity.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.cost.Prices;
import io.flinksustain.fact.Deployment;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostChangeTest {
  private static final Footprint FIVE = new Footprint(5, 4, 4, 16);

  @Test
  void pricesBothSidesOfAChange() {
    CostChange change =
        CostChange.of(FIVE, FIVE.withSlots(16), Prices.bundled(), 1000).orElseThrow();

    assertThat(change.saving().before().perMonth()).isCloseTo(876, within(0.01));
    assertThat(change.saving().after().perMonth()).isCloseTo(700.8, within(0.01));
    assertThat(change.perMillionBefore()).isCloseTo(0.333, within(0.001));
    assertThat(change.perMillionAfter()).isCloseTo(0.267, within(0.001));
  }

  @Test
  void needsWholeTaskManagers() {
    assertThat(FIVE.withSlots(9).taskManagers()).isEqualTo(3);
    assertThat(FIVE.withSlots(0).taskManagers()).isEqualTo(1);
    assertThat(FIVE.withBytes(8.0 * (1 << 30)).gib()).isEqualTo(8);
  }

  @Test
  void saysNothingWhereOnlyInstancesArePriced() {
    Prices instances =
        new Prices("EUR", LocalDate.EPOCH, "", true, Double.NaN, Double.NaN, Map.of());

    assertThat(CostChange.of(FIVE, FIVE, instances, 1000)).isEmpty();
  }

  @Test
  void knowsTheMachinesOnlyWhenAllOfThemIsKnown() {
    assertThat(Footprint.of(deployment(16L << 30))).contains(FIVE);
    assertThat(Footprint.of(deployment(0))).isEmpty();
    assertThat(Footprint.of(null)).isEmpty();
  }

  private static Deployment deployment(long process) {
    return new Deployment("2.3.0", 5, 4, 4, process, 0, 0, 0, Map.of());
  }
}
