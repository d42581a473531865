package io.flinksustain.classify.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void repeatsStepsAndLeavesOut() {
    assertThat(Series.parse("0.5x2 1+2x3 _ 7").orElseThrow().values())
        .containsExactly(0.5, 0.5, 1.0, 3.0, 5.0, Double.NaN, 7.0);
  }

  @Test
  void oneNumberHoldsForEveryWindow() {
    assertThat(Series.parse("0.9").orElseThrow().at(500)).isEqualTo(0.9);
  }

  @Test
  void whatLiesBehindTheEndIsMissing() {
    assertThat(Series.parse("0.9x2").orElseThrow().at(2)).isNaN();
  }

  @Test
  void refusesWhatIsNoSeries() {
    assertThat(Series.parse("0.9y3")).isEmpty();
    assertThat(Series.parse("")).isEmpty();
  }
}
