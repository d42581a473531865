package io.flinksustain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoscalerTest {
  private static final String ON = "job.autoscaler.enabled";
  private static final String SCALES = "job.autoscaler.scaling.enabled";
  private static final String TUNES = "job.autoscaler.memory.tuning.enabled";

  @Test
  void isOffUnlessItIsSwitchedOn() {
    assertThat(of(Map.of())).isEqualTo(new Autoscaler(false, false));
    assertThat(of(Map.of(ON, ""))).isEqualTo(new Autoscaler(false, false));
    assertThat(of(Map.of(SCALES, "true", TUNES, "true"))).isEqualTo(new Autoscaler(false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kubernetes.operator."})
  void isReadUnderTheNamesOfNewAndOfOldOperators(String prefix) {
    assertThat(of(Map.of(prefix + ON, " True ", prefix + TUNES, "true")))
        .isEqualTo(new Autoscaler(true, true));
    assertThat(of(Map.of(prefix + ON, "true", prefix + SCALES, "false")))
        .isEqualTo(new Autoscaler(false, false));
  }

  @Test
  void theNewNameWinsOverTheOld() {
    assertThat(of(Map.of(ON, "false", "kubernetes.operator." + ON, "true")).scales()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kubernetes.operator."})
  void isAmongTheKeysThatFactsKeep(String prefix) {
    Map<String, String> configuration = Map.of(prefix + ON, "true", prefix + SCALES, "false");

    assertThat(SizingKeys.of(configuration)).isEqualTo(configuration);
  }

  private static Autoscaler of(Map<String, String> configuration) {
    return Autoscaler.of(configuration::get);
  }
}
