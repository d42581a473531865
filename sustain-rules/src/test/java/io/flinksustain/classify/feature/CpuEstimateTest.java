package io.flinksustain.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Jobs;
import org.junit.jupiter.api.Test;

class CpuEstimateTest {
  @Test
  void sharesTheCpuOutOverAllThatIsBusy() {
    assertThat(CpuEstimate.ofAllBusy(job().cores(1.5).scene())).isCloseTo(0.5, within(1e-9));
    assertThat(CpuEstimate.ofAllBusy(job().cores(4).scene())).isEqualTo(1);
  }

  @Test
  void knowsNoShareWithoutTheCpuOrOneOfTheVertices() {
    assertThat(CpuEstimate.ofAllBusy(job().scene())).isNaN();
    assertThat(CpuEstimate.ofAllBusy(job().cores(1.5).complete("s", 0.5).scene())).isNaN();
  }

  /** 2 subtasks busy 0.9 of the time and 2 busy 0.6 of it, so 3 threads. */
  private static Jobs job() {
    return new Jobs()
        .vertex("s", 2)
        .vertex("m", 2)
        .edge("s", "m")
        .load("s", 100, 100, 0.9)
        .load("m", 100, 0, 0.6);
  }
}
