package io.flinksustain.capacity.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.classify.learn.CatchUp;
import org.junit.jupiter.api.Test;

class TrueRateTest {
  private static final double NONE = Double.NaN;

  @Test
  void dividesRecordsByTheTimeOfTheBusiestSubtask() {
    assertThat(TrueRate.of(working(1000, 0.8, 1)).target()).isCloseTo(1250, within(0.5));
    assertThat(TrueRate.of(working(1000, 0.95, 1)).target()).isCloseTo(1053, within(0.5));
  }

  @Test
  void allowsForWhatASubtaskIsBusyWithAtRest() {
    Estimate rate = TrueRate.of(working(1000, 0.8, 1));

    assertThat(rate.lower()).isCloseTo(1000 / 0.82, within(0.5));
    assertThat(rate.upper()).isCloseTo(1000 / 0.78, within(0.5));
    assertThat(rate.confidence()).isEqualTo(1);
    assertThat(rate.missing()).isEmpty();
  }

  @Test
  void boundsWhatWaitsByItsCpuTimeAndTrustsItLess() {
    Estimate rate = TrueRate.of(working(1000, 0.8, 0.25));

    assertThat(rate.target()).isCloseTo(1250, within(0.5));
    assertThat(rate.upper()).isCloseTo(5128, within(0.5));
    assertThat(rate.confidence()).isEqualTo(0.5);
    assertThat(rate.missing()).anyMatch(what -> what.contains("waits for"));
  }

  @Test
  void trustsBusyTimeLessWhereCpuIsNotMeasured() {
    Estimate rate = TrueRate.of(working(1000, 0.8, NONE));

    assertThat(rate.confidence()).isEqualTo(0.7);
    assertThat(rate.missing()).anyMatch(what -> what.contains("CPU time"));
  }

  @Test
  void doesNotDivideByNextToNothing() {
    Estimate rate = TrueRate.of(working(100, 0.01, 1));

    assertThat(rate.target()).isCloseTo(2000, within(0.5));
    assertThat(rate.upper()).isInfinite();
    assertThat(rate.confidence()).isEqualTo(0.5);
  }

  @Test
  void saysNothingWithoutBusyTimeOrRecords() {
    assertThat(TrueRate.of(working(100, NONE, 1)).isKnown()).isFalse();
    assertThat(TrueRate.of(working(0, 0.5, 1)).isKnown()).isFalse();
    assertThat(TrueRate.of(working(NONE, 0.5, 1)).missing()).isNotEmpty();
  }

  @Test
  void believesASourceWhatItHasShown() {
    assertThat(SourceRate.of(working(900, 0.18, 1), shown(4, 900)).target()).isEqualTo(900);
    assertThat(SourceRate.of(working(900, 0.9, 1), shown(4, 900)).target())
        .isCloseTo(1000, within(0.5));
    assertThat(SourceRate.of(working(900, NONE, 1), shown(4, 900)).target()).isEqualTo(900);
  }

  @Test
  void isNeverLessThanWhatWasShown() {
    assertThat(SourceRate.of(working(500, 0.9, 1), shown(4, 900)).lower()).isEqualTo(900);
  }

  @Test
  void forgetsWhatWasShownAtAnotherParallelism() {
    assertThat(SourceRate.of(working(900, NONE, 1), shown(8, 900)).isKnown()).isFalse();
    assertThat(SourceRate.of(working(900, 0.9, 1), null).target()).isCloseTo(1000, within(0.5));
  }

  private static CatchUp shown(int parallelism, double capacity) {
    return new CatchUp(parallelism, 0, 0, capacity);
  }

  private static Measured working(double in, double busy, double cpuShare) {
    return new Measured("v", 4, in, in, busy, busy, cpuShare, 0, NONE, NONE, 1);
  }
}
