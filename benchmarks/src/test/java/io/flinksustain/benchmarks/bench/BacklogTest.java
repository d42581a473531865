package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Backlog BACKLOG = new Backlog("p.", 300, 20, 60, 6, 90_000, 27_000_000);

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
    assertThat(new Backlog("p.", 1, 20, 63, 6, 1, 1).closed()).isEqualTo(10);
  }

  @Test
  void slopeIsWhatTheLargestFleetCostsMoreThanTheSmallest() {
    assertThat(ScaleCommand.slope(Map.of(100, 0.2, 1000, 0.9, 10_000, 0.3)))
        .isCloseTo(0.5, within(1e-9));
  }
}
