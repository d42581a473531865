package io.flinksustain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  @Test
  void pricesMachinesByTheirSize() {
    Cost cost = Prices.bundled().cost(5, 4, 16).orElseThrow();

    assertThat(cost.perHour()).isCloseTo(1.2, ROUNDING);
    assertThat(cost.perMonth()).isCloseTo(876, ROUNDING);
    assertThat(cost.currency()).isEqualTo("USD");
  }

  @Test
  void pricesMachinesByTheirKind() {
    assertThat(Prices.bundled().cost(5, "example-4x16").orElseThrow().perHour())
        .isCloseTo(1.2, ROUNDING);
    assertThat(Prices.bundled().cost(5, "other")).isEmpty();
  }

  @Test
  void comesWithPricesThatCallThemselvesAnExample() {
    assertThat(Prices.bundled().example()).isTrue();
    assertThat(Prices.bundled().source()).contains("made up");
    assertThat(Prices.bundled().date()).isNotNull();
  }

  @Test
  void spreadsTheCostOverTheRecords() {
    Cost cost = new Cost(3.6, "EUR");

    assertThat(cost.perMillion(1e6)).isCloseTo(0.001, ROUNDING);
    assertThat(cost.perMillion(0)).isNaN();
  }

  @Test
  void saysWhatAChangeSaves() {
    Saving saving = new Cost(1.2, "EUR").to(new Cost(0.8, "EUR"));

    assertThat(saving.perMonth()).isCloseTo(292, ROUNDING);
    assertThat(new Cost(0.8, "EUR").to(new Cost(1.2, "EUR")).perMonth()).isNegative();
  }

  @Test
  void doesNotCompareCurrencies() {
    Cost euros = new Cost(1, "EUR");

    assertThatThrownBy(() -> euros.to(new Cost(1, "USD")))
        .hasMessage("cannot compare EUR with USD; take both costs from one price file");
  }
}
