package io.flinksustain.benchmarks.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.benchmarks.bench.job.Progress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadLogTest {
  @Test
  void tellsSharesOfAllCoresAndTheRate() {
    LoadLog log = new LoadLog();
    for (int second = 0; second <= 10; second++) {
      log.add(load(second, 100L * second, 100L * second));
    }

    assertThat(log.monitorShare(2)).isCloseTo(0.25, within(1e-9));
    assertThat(log.jitShare(2)).as("in the second half").isCloseTo(0.1, within(1e-9));
    assertThat(log.gcShare(2)).isCloseTo(0.02, within(1e-9));
    assertThat(log.brokerShare(2)).isCloseTo(0.05, within(1e-9));
    assertThat(log.feederShare(2)).isCloseTo(0.1, within(1e-9));
    assertThat(log.samplesPerSecond()).isCloseTo(5000, within(1e-6));
    assertThat(log.lagAtBegin()).isZero();
    assertThat(log.lagAtEnd()).isZero();
  }

  @Test
  void aReaderThatIsTooSlowFallsBehind() {
    LoadLog log = new LoadLog();
    for (int second = 0; second <= 100; second++) {
      log.add(load(second, 100L * second, 90L * second));
    }

    assertThat(log.lagAtBegin()).isCloseTo(5.5, within(0.1));
    assertThat(log.lagAtEnd()).isCloseTo(9.6, within(0.1));
  }

  private static Load load(long second, long records, long read) {
    Progress progress =
        new Progress(
            second * 1000,
            second * 0.5,
            Math.min(second, 5) * 0.4 + Math.max(0, second - 5) * 0.2,
            second * 0.04,
            second * 0.1,
            0,
            0,
            Map.of("decode-reports.records", read),
            Map.of());
    return new Load(progress, second * 0.2, records, records * 50);
  }
}
