package io.flinksustain.benchmarks.bench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlopeTest {
  private static final List<Progress> LINES =
      List.of(
          at(1000, 5, 1, 0, 0),
          at(2000, 11, 2, 39_000, 1),
          at(3000, 12, 3, 40_000, 1),
          at(4000, 13, 3.5, 45_000, 4),
          at(9000, 21, 6, 100_000, 8),
          at(9500, 22, 6, 100_000, 10),
          at(9900, 30, 7, 100_000, 10));

  @Test
  void costsWhatWasUsedAfterTheWarmUpUntilTheBacklogWasDrained() {
    Slope slope = Slope.between(LINES, "r", Map.of("r", 40_000L), Map.of("r", 100_000L));

    assertThat(slope.cpuPerMillion(1000)).isCloseTo(9 / 60.0, within(1e-9));
    assertThat(slope.brokerCpuPerMillion(1000)).isCloseTo(3 / 60.0, within(1e-9));
    assertThat(slope.jitCpuPerMillion(1000)).isCloseTo(9 / 4.0 / 60, within(1e-9));
    assertThat(slope.gcCpuPerMillion(1000)).isCloseTo(9 / 10.0 / 60, within(1e-9));
    assertThat(slope.jitShare()).isCloseTo(0.25, within(1e-9));
    assertThat(slope.seconds()).isEqualTo(6);
    assertThat(slope.grown("w")).isEqualTo(7);
  }

  @Test
  void waitsForEveryCounter() {
    Slope slope =
        Slope.between(LINES, "r", Map.of("r", 40_000L, "w", 2L), Map.of("r", 100_000L, "w", 10L));

    assertThat(slope.cpuSeconds()).isEqualTo(22 - 13);
    assertThat(slope.grown("r")).isEqualTo(55_000);
  }

  @Test
  void refusesToMakeAFigureOfNothing() {
    Slope slope = Slope.between(LINES, "r", Map.of("r", 90_000L), Map.of("r", 100_000L));

    assertThatThrownBy(() -> slope.cpuPerMillion(1000))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("larger backlog");
    assertThatThrownBy(() -> Slope.between(LINES, "r", Map.of(), Map.of("r", 100_001L)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("{r=100001}");
  }

  private static Progress at(long millis, double cpu, double broker, long records, long windows) {
    return new Progress(
        millis, cpu, cpu / 4, cpu / 10, broker, 0, 0, Map.of("r", records, "w", windows), Map.of());
  }
}
