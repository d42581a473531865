package io.flinksustain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalScaleTest {

  @Test
  void turnsFlinksUnitIntoTheSignals() {
    assertThat(Signal.BUSY.scale(812)).isEqualTo(0.812);
    assertThat(Signal.CHECKPOINT_START_DELAY.scale(5_000_000)).isEqualTo(0.005);
  }

  @Test
  void cutsRoundingAndTakesNonsenseAsMissing() {
    assertThat(Signal.BUSY.scale(1003)).isEqualTo(1);
    assertThat(Signal.BUSY.scale(-5)).isNaN();
    assertThat(Signal.BUSY.scale(Double.NaN)).isNaN();
    assertThat(Signal.RECORDS_IN.scale(Double.POSITIVE_INFINITY)).isNaN();
    assertThat(Signal.METASPACE_MAX.scale(-1)).isNaN();
  }

  @ParameterizedTest
  @EnumSource(Signal.class)
  void turnsWholeNumbersBackExactlyAndOthersClosely(Signal signal) {
    double largest = signal.max() == 1 ? signal.unscale(1) : 1e12;
    for (double share = 0; share <= 1; share += 1.0 / 1024) {
      double raw = largest * share;
      double whole = Math.floor(raw);
      assertThat(signal.unscale(signal.scale(whole))).isEqualTo(whole);
      assertThat(signal.unscale(signal.scale(raw))).isCloseTo(raw, within(1e-9 * raw + 1e-300));
    }
  }
}
