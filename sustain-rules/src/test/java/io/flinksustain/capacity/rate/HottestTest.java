package io.flinksustain.capacity.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HottestTest {
  @ParameterizedTest
  @CsvSource({
    "0.3, 3, 1.0, 4, 0.6",
    "0.3, 1, 1.0, 4, 0.3",
    "0.3, 3, 0.5, 4, 0.5",
    "0.9, 1, 0.9, 1, 0.9",
    "0.3, NaN, NaN, 4, 0.3",
    "0.4, 1.5, 0.9, 2, 0.6",
    "0.5, 100, NaN, 4, 1",
    "NaN, 1, 1, 4, NaN"
  })
  void followsFromMeanAndSkew(double mean, double skew, double max, int p, double expected) {
    assertThat(Hottest.busy(mean, skew, max, p)).isCloseTo(expected, within(0.001));
  }
}
