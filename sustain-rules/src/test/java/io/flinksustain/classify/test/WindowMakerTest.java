package io.flinksustain.classify.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;
import org.junit.jupiter.api.Test;

class WindowMakerTest {
  /** As {@code StatsBuilder.means} does it for windows of real task managers. */
  @Test
  void averagesTheRatesAndIncreasesOfTaskManagers() {
    SignalStats processes =
        Windows.of(
                "source(2) -> sink(2)",
                "windows: 1, taskmanagers: {tm-1: {cpu_time.rate: 1, oom_kills: 1},"
                    + " tm-2: {cpu_time.rate: 3, oom_kills: 0}}")
            .get(0)
            .processes();

    assertThat(processes.get(Signal.CPU_TIME, Statistic.RATE)).isEqualTo(2);
    assertThat(processes.get(Signal.OOM_KILLS, Statistic.INCREASE)).isEqualTo(0.5);
  }
}
