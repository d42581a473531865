package io.flinksustain.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
  private final Samples samples = new Samples();

  /** On both sides of where it stops to look for the few largest and sorts. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 20, 21, 24, 480, 639, 640, 641, 5000})
  void findsRanksAsSortingWould(int size) {
    for (double[] values : inSomeOrders(size)) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      samples.clear();
      for (double value : values) {
        samples.add(value);
      }

      assertThat(samples.size()).isEqualTo(size);
      assertThat(samples.min()).isEqualTo(sorted[0]);
      assertThat(samples.max()).isEqualTo(sorted[size - 1]);
      assertThat(samples.p95()).isEqualTo(sorted[(int) Math.ceil(0.95 * size) - 1]);
      assertThat(samples.median()).isEqualTo((sorted[(size - 1) / 2] + sorted[size / 2]) / 2);
    }
  }

  private static double[][] inSomeOrders(int size) {
    double[] random = new Random(size).doubles(size).toArray();
    double[] rising = random.clone();
    Arrays.sort(rising);
    double[] falling = Arrays.stream(rising).map(value -> 1 - value).toArray();
    double[] few = Arrays.stream(random).map(value -> Math.floor(value * 3)).toArray();
    return new double[][] {random, rising, falling, few};
  }
}
