package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final Offset<Double> CENT = within(0.005);

  @Test
  void hasTheWorkedValues() {
    assertThat(Confidence.ofCause(1, 6, 6, 0, 0)).isEqualTo(1);
    assertThat(Confidence.ofCause(0.9, 5, 6, 0, 0)).isCloseTo(0.75, CENT);
    assertThat(Confidence.ofCause(1, 6, 6, 1, 0)).isCloseTo(0.67, CENT);
    assertThat(Confidence.ofCause(1, 6, 6, 0, 2)).isCloseTo(0.80, CENT);
    assertThat(Confidence.ofHealth(0.9, 9, 10)).isCloseTo(0.81, CENT);
  }

  @Test
  void isZeroWhenNothingSpeaksForIt() {
    assertThat(Confidence.ofCause(1, 0, 6, 0, 0)).isZero();
    assertThat(Confidence.ofHealth(1, 0, 0)).isZero();
  }
}
