package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.TargetState;
import org.junit.jupiter.api.Test;

class TargetLogTest {
  private final TargetLog log = new TargetLog();

  @Test
  void speaksOnceForEachChange() {
    assertThat(log.isChange(state("a", false))).isTrue();
    assertThat(log.isChange(state("a", false))).isFalse();
    assertThat(log.isChange(state("b", false))).isTrue();
    assertThat(log.isChange(state("a", true))).isTrue();
  }

  @Test
  void staysSilentAboutATargetThatAnswersFromTheFirstPollOn() {
    assertThat(log.isChange(state("a", true))).isFalse();
  }

  private static TargetState state(String target, boolean reachable) {
    return new TargetState(target, reachable, reachable ? "" : "timeout", reachable ? 0 : 1);
  }
}
