package io.flinksustain.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatestByJobTest {
  private final AtomicLong clock = new AtomicLong(1_000);
  private final LatestByJob<String> states = new LatestByJob<>(clock::get);

  @Test
  void countsEachJobOnceWithItsLatestValue() {
    states.put("a", "ok", 100);
    states.put("b", "ok", 100);
    states.put("a", "warning", 100);

    assertThat(states.values()).containsExactlyInAnyOrder("ok", "warning");
  }

  @Test
  void countsAJobNoMoreThatIsSilentOrGone() {
    states.put("a", "ok", 100);
    states.put("b", "ok", 300);
    states.put("c", "ok", 300);

    states.remove("c");
    clock.set(1_300);
    assertThat(states.values()).hasSize(2);

    clock.set(1_301);
    assertThat(states.values()).hasSize(1);
  }
}
