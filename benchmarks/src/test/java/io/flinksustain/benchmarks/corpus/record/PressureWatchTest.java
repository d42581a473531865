package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import io.flinksustain.benchmarks.corpus.label.Pressure;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PressureWatchTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void doesNotTakeItsOwnWorkForThatOfOthers() {
    PressureWatch watch = new PressureWatch();
    long busy = Proc.busyMillis().orElseThrow();
    long own = work(2_000);
    long others = Proc.busyMillis().orElseThrow() - busy - own;
    double machine = 2_000.0 * Runtime.getRuntime().availableProcessors();
    assertThat(watch.pressure().foreignCpu()).isCloseTo(others / machine, within(0.1));
    assertThat(own).isGreaterThan(500);
  }

  /** Uses CPU for so many milliseconds and returns how much this process got. */
  private static long work(long millis) {
    long start = System.nanoTime();
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = process.getProcessCpuTime();
    while (System.nanoTime() - start < millis * 1_000_000) {
      Thread.onSpinWait();
    }
    return (process.getProcessCpuTime() - cpu) / 1_000_000;
  }

  @Test
  void callsARunContaminatedOnlyWhenOthersUsedMuch() {
    assertThat(new Pressure(0.9, 0.1, 3.0, 0.05).contaminated()).isFalse();
    assertThat(new Pressure(0.1, 0.0, 0.3, 0.40).contaminated()).isTrue();
    assertThat(new Pressure(null, null, null, null).contaminated()).isFalse();
  }
}
