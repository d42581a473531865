package io.flinksustain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void addsNumbersAndBoundsAndIsWorthTheLeast() {
    Estimate sum = Estimate.of(8, 10, 12, 0.9).plus(Estimate.of(4, 5, 9, 0.5));

    assertThat(sum).isEqualTo(new Estimate(15, 12, 21, 0.5, List.of()));
  }

  @Test
  void isUnknownWhenAPartIsAndSaysOfBothWhatIsMissing() {
    Estimate sum = Estimate.exactly(3).wanting("a").plus(Estimate.unknown("b"));

    assertThat(sum.isKnown()).isFalse();
    assertThat(sum.confidence()).isZero();
    assertThat(sum.missing()).containsExactly("a", "b");
  }

  @Test
  void saysOnceWhatIsMissing() {
    assertThat(Estimate.exactly(3).wanting("a").wanting("a").missing()).containsExactly("a");
  }

  @Test
  void raisesTheBoundsWithAFloor() {
    assertThat(Estimate.of(8, 10, 12, 1).atLeast(11)).isEqualTo(Estimate.of(11, 11, 12, 1));
    assertThat(Estimate.of(8, 10, 12, 1).atLeast(Double.NaN)).isEqualTo(Estimate.of(8, 10, 12, 1));
  }

  @Test
  void keepsABoundOnTheRightSide() {
    assertThat(Estimate.of(11, 10, 9, 1)).isEqualTo(new Estimate(10, 10, 10, 1, List.of()));
  }

  @Test
  void isNoNumberBesideItsBounds() {
    assertThatThrownBy(() -> new Estimate(10, 11, 12, 1, List.of()))
        .hasMessageContaining("10.0 is not between 11.0 and 12.0");
    assertThatThrownBy(() -> new Estimate(10, 10, 12, 2, List.of()))
        .hasMessageContaining("confidence of 2.0");
  }

  @Test
  void staysUnknownWhateverIsDoneWithIt() {
    Estimate unknown = Estimate.unknown("a");

    assertThat(unknown.times(2).atLeast(3).trusted(0.5)).isEqualTo(unknown);
  }
}
