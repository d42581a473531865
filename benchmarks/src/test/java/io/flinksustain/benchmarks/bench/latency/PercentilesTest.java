package io.flinksustain.benchmarks.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void takesTheNearestRankWhateverTheOrder() {
    Percentiles hundred =
        new Percentiles(IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());

    assertThat(hundred.at(50)).isEqualTo(50);
    assertThat(hundred.at(95)).isEqualTo(95);
    assertThat(hundred.at(99)).isEqualTo(99);
    assertThat(hundred.at(100)).isEqualTo(100);
  }

  @Test
  void ofFewValuesTheHighRanksAreTheHighest() {
    assertThat(new Percentiles(List.of(7.0)).at(1)).isEqualTo(7);
    assertThat(new Percentiles(List.of(3.0, 1.0, 2.0)).at(50)).isEqualTo(2);
    assertThat(new Percentiles(List.of(3.0, 1.0, 2.0)).at(99)).isEqualTo(3);
  }
}
