package io.flinksustain.capacity.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuNeedTest {
  private static final double NONE = Double.NaN;

  @ParameterizedTest
  @CsvSource({"4,4,3.6,3.8,3", "4,4,1.2,3.6,8", "4,4,1.2,1.3,4", "1,1,0.9,0.9,1"})
  void slotsKeepTheCoresBusyAndNoMore(
      double cores, double slots, double used, double busy, double needed) {
    assertThat(SlotNeed.of(cores, slots, used, busy, 0.1).target()).isEqualTo(needed);
  }

  @Test
  void idleSlotsSayNothingOfThoseAtWork() {
    assertThat(SlotNeed.of(4, 4, 0.01, 0.02, NONE).isKnown()).isFalse();
    assertThat(SlotNeed.of(4, 4, NONE, 2, NONE).isKnown()).isFalse();
    assertThat(SlotNeed.of(0, 4, 1, 2, NONE).isKnown()).isFalse();
  }

  @Test
  void throttledSlotsOnlySeemToWait() {
    Estimate slots = SlotNeed.of(4, 4, 1.2, 3.6, 0.6);

    assertThat(slots.isKnown()).isFalse();
    assertThat(slots.missing()).anyMatch(what -> what.contains("not throttled"));
  }

  @Test
  void slotsOfWhichThrottlingIsNotKnownDoNotCountAsWaiting() {
    Estimate slots = SlotNeed.of(4, 4, 1.2, 3.6, NONE);

    assertThat(slots.target()).isEqualTo(4);
    assertThat(slots.missing()).containsExactly("the throttled periods of the containers");
  }

  @ParameterizedTest
  @CsvSource({"1,4,0,1.15", "1,1,0.6,1.6", "1,1,0.1,1.15", "1,NaN,0.1,1.15"})
  void theLimitIsAboveThePeaksAndGrowsWithThrottling(
      double peaks, double limit, double throttled, double needed) {
    assertThat(CpuNeed.of(Estimate.exactly(peaks), limit, throttled).target())
        .isCloseTo(needed, within(1e-9));
  }

  @Test
  void saysWhenThrottlingIsNotMeasured() {
    assertThat(CpuNeed.of(Estimate.exactly(1), 1, NONE).missing()).isNotEmpty();
    assertThat(CpuNeed.of(Estimate.unknown("x"), 1, 0.6).isKnown()).isFalse();
  }

  @Test
  void peaksOfThrottledContainersSayNothingWithoutTheirLimit() {
    assertThat(CpuNeed.of(Estimate.exactly(1), NONE, 0.6).isKnown()).isFalse();
  }
}
