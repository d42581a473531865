package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.benchmarks.corpus.score.Runs.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(7, 2000);

  @Test
  void theIntervalOfAShareIsThatOfTheBinomialDistribution() {
    List<RunScore> runs = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      runs.add(score("a", i < 36 ? "a" : "b"));
    }
    var interval = bootstrap.of(runs, Measureless::right);

    // 0.75 +- 1.96 * sqrt(0.75 * 0.25 / 48) is 0.628 to 0.872; draws come in steps of 1/48.
    assertThat(interval.low()).isBetween(0.59, 0.66);
    assertThat(interval.high()).isBetween(0.84, 0.90);
    assertThat(bootstrap.of(runs, Measureless::right)).isEqualTo(interval);
  }

  @Test
  void whatIsTheSameInAllRunsHasNoSpread() {
    var interval = bootstrap.of(List.of(score("a", "a"), score("a", "a")), Measureless::right);
    assertThat(interval).isEqualTo(new Bootstrap.Interval(1, 1));
  }

  private static final class Measureless {
    static double right(List<RunScore> runs) {
      return runs.stream().filter(RunScore::right).count() / (double) runs.size();
    }
  }
}
