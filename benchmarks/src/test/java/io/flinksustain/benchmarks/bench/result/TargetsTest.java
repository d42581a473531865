package io.flinksustain.benchmarks.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final Target RECOVERY = Targets.of("recovery_s").orElseThrow();
  private static final Target SLOPE = Targets.of("scale_slope").orElseThrow();

  @Test
  void eachFigureHasOneTargetAtMost() {
    assertThat(Targets.ALL).extracting(Target::figure).doesNotHaveDuplicates();
    assertThat(Targets.of("broker_cpu_s_per_million")).isEmpty();
  }

  @Test
  void aRunUnderTheLoadOfItsTargetNeedsNoProviso() {
    assertThat(RECOVERY.proviso(true, Map.of("--jobs", "5000"))).isEmpty();
    assertThat(SLOPE.proviso(true, Map.of("--sizes", "100,1000,10000"))).isEmpty();
    assertThat(Targets.of("decode_ratio").orElseThrow().proviso(true, Map.of())).isEmpty();
  }

  @Test
  void aRunUnderLessLoadSaysSo() {
    assertThat(RECOVERY.proviso(true, Map.of("--jobs", "250")))
        .isEqualTo(", but with 250 jobs, not at half load");
    assertThat(RECOVERY.proviso(false, Map.of("--jobs", "250")))
        .isEqualTo(", and that with 250 jobs, not at half load");
    assertThat(SLOPE.proviso(true, Map.of("--sizes", "100,1000")))
        .isEqualTo(", but with 1,000 jobs, not up to 10,000 jobs");
  }

  @Test
  void aRunThatDoesNotTellItsLoadIsNotTakenForOneThatHadIt() {
    assertThat(RECOVERY.proviso(true, Map.of()))
        .isEqualTo(", but with an unknown number of jobs, perhaps not at half load");
  }
}
