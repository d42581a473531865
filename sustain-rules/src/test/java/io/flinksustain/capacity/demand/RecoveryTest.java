package io.flinksustain.capacity.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.rate.Measured;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Recovery TEN_MINUTES = new Recovery(120, 600, 0.7);
  private static final double NONE = Double.NaN;

  @Test
  void wantsRoomForTheLagForARestartAndForPeaks() {
    Estimate wanted = TEN_MINUTES.wanted(Estimate.of(900, 1000, 1100, 0.8), 60_000);

    assertThat(wanted.target()).isCloseTo(1728.6, within(0.05));
    assertThat(wanted.lower()).isCloseTo(100 + 180 + 900 / 0.7, within(0.05));
    assertThat(wanted.confidence()).isEqualTo(0.8);
  }

  @Test
  void saysWhenTheLagIsNotKnown() {
    Estimate wanted = TEN_MINUTES.wanted(Estimate.exactly(1000), NONE);

    assertThat(wanted.target()).isCloseTo(1628.6, within(0.05));
    assertThat(wanted.missing()).containsExactly("what waits for the sources");
  }

  @Test
  void takesWhatIsReadAndWhatComesToWaitForWhatArrives() {
    assertThat(SourceDemand.of(source(800, 0, 200)).target()).isEqualTo(1000);
    assertThat(SourceDemand.of(source(800, 0, -300)).target()).isEqualTo(500);
    assertThat(SourceDemand.of(source(800, 0, -900)).target()).isZero();
  }

  @Test
  void takesWhatAJobThatHoldsItsSourceBackReadsForTheLeast() {
    Estimate demand = SourceDemand.of(source(800, 0.6, NONE));

    assertThat(demand.lower()).isEqualTo(800);
    assertThat(demand.upper()).isInfinite();
    assertThat(demand.missing()).containsExactly("what waits for the source s");
    assertThat(SourceDemand.of(source(800, 0, NONE)).upper()).isEqualTo(800);
  }

  @Test
  void saysNothingOfASourceWithoutRecordsCounted() {
    assertThat(SourceDemand.of(source(NONE, 0, 10)).isKnown()).isFalse();
  }

  private static Measured source(double in, double backpressured, double growth) {
    return new Measured("s", 2, in, in, 0.5, 0.5, 1, backpressured, 0, growth, 1);
  }
}
