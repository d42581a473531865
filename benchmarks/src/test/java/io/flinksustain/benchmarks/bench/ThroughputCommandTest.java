package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.result.Measurements;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughputCommandTest {
  private final Measurements measured = new Measurements();

  @Test
  void ratioToPrometheusIsThatOfEachRepeat() {
    measured.add("pipeline_cpu_s_per_million", 0.2, "s");
    measured.add("pipeline_cpu_s_per_million", 0.3, "s");
    ThroughputCommand.compare(measured, List.of(5.0, 5.0));

    assertThat(measured.values("prometheus_ratio")).containsExactly(0.04, 0.06);
    assertThat(measured.figures().get("prometheus_ratio").target()).isEqualTo(0.04);
  }

  @Test
  void withoutPrometheusThereIsNoRatio() {
    measured.add("pipeline_cpu_s_per_million", 0.2, "s");
    ThroughputCommand.compare(measured, List.of());

    assertThat(measured.figures()).containsOnlyKeys("pipeline_cpu_s_per_million");
  }
}
