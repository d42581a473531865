package io.flinksustain.benchmarks.bench.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

class ProcessCpuTest {
  private static final long SELF = ProcessHandle.current().pid();

  @Test
  void addsTimeOfUserAndSystemAndOfEndedChildrenWhateverTheProgramIsCalled() {
    String stat = "42 (a (b) 7 c) S 1 42 42 0 -1 4194560 9 8 7 6 150 25 12 3 20 0 21 0 99";

    assertThat(ProcessCpu.parse(stat)).isEqualTo((150 + 25 + 12 + 3) / 100.0);
  }

  @Test
  void growsByWhatAThreadUses() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double before = ProcessCpu.seconds(SELF);
    long began = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - began < 200_000_000) {
      Thread.onSpinWait();
    }

    // Each of the two numbers is told in hundredths.
    assertThat(ProcessCpu.seconds(SELF) - before).isGreaterThanOrEqualTo(0.18);
  }

  @Test
  void saysThatAProcessIsGone() {
    assertThatThrownBy(() -> ProcessCpu.seconds(Integer.MAX_VALUE))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("/proc/2147483647/stat");
  }
}
