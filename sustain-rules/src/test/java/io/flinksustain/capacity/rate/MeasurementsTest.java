package io.flinksustain.capacity.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Jobs;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
  @Test
  void readsEachVertexInTheOrderOfTheGraph() {
    Jobs job =
        new Jobs()
            .vertex("s", 2)
            .vertex("m", 4)
            .edge("s", "m")
            .load("s", 0, 1000, 0.2)
            .load("m", 1000, 10, 0.8)
            .cores(1.6);

    var measured = Measurements.of(job.scene());

    assertThat(measured.keySet()).containsExactly("s", "m");
    assertThat(measured.get("s").in()).as("what a source emits, for want of more").isEqualTo(1000);
    assertThat(measured.get("m").busyThreads()).isCloseTo(3.2, within(1e-9));
    assertThat(measured.get("m").cpuShare()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void takesTheBusiestSubtaskFromTheSkew() {
    Jobs job =
        new Jobs()
            .vertex("m", 4)
            .load("m", 1000, 10, 0.3)
            .set("m", Signal.BUSY, Statistic.SKEW, 3)
            .set("m", Signal.BUSY, Statistic.MAX, 0.7);

    assertThat(Measurements.of(job.scene()).get("m").hottest()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void knowsNothingOfAVertexOfWhichTooLittleArrived() {
    Jobs job = new Jobs().vertex("m", 4).load("m", 1000, 10, 0.3).complete("m", 0.5);

    Measured measured = Measurements.of(job.scene()).get("m");

    assertThat(measured.in()).isNaN();
    assertThat(TrueRate.of(measured).isKnown()).isFalse();
  }
}
