package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Backlog BACKLOG = backlog(60, 0.4);

  @Test
  void warmsUpWithWholeWindows() {
    assertThat(BACKLOG.warmUpWindows()).isEqualTo(4);
    assertThat(BACKLOG.warmUpRecords()).isEqualTo(36_000);
    assertThat(BACKLOG.measuredWindows()).isEqualTo(300 * 6);
    assertThat(BACKLOG.samplesPerRecord()).isEqualTo(300);
  }

  @Test
  void leavesTheLastWindowOpen() {
    assertThat(BACKLOG.closed()).isEqualTo(300 * 9);
    assertThat(backlog(63, 0.4).closed()).isEqualTo(300 * 10);
  }

  @Test
  void leavesSomethingToWarmUpWithAndSomethingToMeasure() {
    assertThat(backlog(24, 0.9).warmUpWindows()).isEqualTo(3);
    assertThat(backlog(24, 0.01).warmUpWindows()).isEqualTo(1);
  }

  @Test
  void slopeIsWhatTheLargestFleetCostsMoreThanTheSmallest() {
    assertThat(ScaleCommand.slope(Map.of(100, 0.2, 1000, 0.9, 10_000, 0.3)))
        .isCloseTo(0.5, within(1e-9));
  }

  private static Backlog backlog(int ticks, double warmUp) {
    return new Backlog("p.", 300, 20, ticks, 6, 90_000, 27_000_000, warmUp);
  }
}
