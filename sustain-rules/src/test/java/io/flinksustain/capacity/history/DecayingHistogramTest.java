package io.flinksustain.capacity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinksustain.capacity.Estimate;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DecayingHistogramTest {
  private static final long DAY = 24 * 3_600_000L;
  private static final long MINUTE = 60_000;

  @Test
  void bucketsGrowByFivePercent() {
    assertThat(Axis.RATE.bucket(0.5)).isZero();
    assertThat(Axis.RATE.bucket(1.001)).isEqualTo(1);
    assertThat(Axis.RATE.bucket(100)).isEqualTo(36);
    assertThat(Axis.RATE.start(36)).isCloseTo(95.8, within(0.05));
  }

  @Test
  void findsPercentilesWithinTheWidthOfABucket() {
    DecayingHistogram values = DecayingHistogram.empty(Axis.RATE);
    for (int i = 1; i <= 1000; i++) {
      values = values.with(i, 0);
    }

    assertThat(values.percentile(0.5)).isCloseTo(500, Percentage.withPercentage(6));
    assertThat(values.percentile(0.99)).isCloseTo(990, Percentage.withPercentage(6));
    assertThat(values.percentile(1)).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void halfOfADayOldCountsHalf() {
    DecayingHistogram values =
        DecayingHistogram.empty(Axis.RATE).with(100, 0).with(100, 0).with(1000, DAY);

    // 2 x 0.5 at 100 against 1 at 1000.
    assertThat(values.percentile(0.49)).isLessThan(110);
    assertThat(values.percentile(0.51)).isGreaterThan(900);
  }

  @Test
  void takesALateValueForWhatItIs() {
    DecayingHistogram values = DecayingHistogram.empty(Axis.RATE).with(1000, DAY).with(100, 0);

    assertThat(values.percentile(0.32)).isLessThan(110);
    assertThat(values.percentile(0.35)).isGreaterThan(900);
  }

  @Test
  void forgetsAPeakInTime() {
    DecayingHistogram values = DecayingHistogram.empty(Axis.RATE).with(100_000, 0);
    for (int day = 1; day < 40; day++) {
      values = values.with(100, day * DAY);
    }

    assertThat(values.percentile(1)).isLessThan(110);
  }

  @Test
  void staysSmallWhateverComes() {
    Random random = new Random(1);
    DecayingHistogram values = DecayingHistogram.empty(Axis.RATE);
    for (int i = 0; i < 5000; i++) {
      values = values.with(Math.exp(20 * random.nextDouble()), i * MINUTE);
    }

    assertThat(values.weights()).hasSizeLessThanOrEqualTo(DecayingHistogram.MOST_BUCKETS);
    assertThat(values.percentile(0.99)).isBetween(Math.exp(19), Math.exp(20.1));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    DecayingHistogram empty = DecayingHistogram.empty(Axis.BYTES);

    assertThat(empty.with(Double.NaN, 0).values()).isZero();
    assertThat(empty.with(Double.POSITIVE_INFINITY, 0).values()).isZero();
    assertThat(empty.percentile(0.9)).isNaN();
  }

  @Test
  void boundsAreTheWiderTheShorterItWasWatched() {
    Peaks peaks = new Peaks(0.9, 0.5, 0.95, 24, 24);
    Estimate day = peaks.of(steady(25));
    Estimate week = peaks.of(steady(7 * 24 + 1));

    assertThat(day.upper() / day.target()).isCloseTo(2, within(0.01));
    assertThat(week.upper() / week.target()).isCloseTo(1.14, within(0.01));
    assertThat(day.lower() / day.target()).isCloseTo(Math.pow(1.001, -2), within(1e-6));
    assertThat(day.confidence()).isCloseTo(0.5, within(0.01));
    assertThat(week.confidence()).isCloseTo(0.875, within(0.01));
  }

  @Test
  void fewValuesSayNothing() {
    Estimate few = new Peaks(0.9, 0.5, 0.95, 24, 24).of(steady(20));

    assertThat(few.isKnown()).isFalse();
    assertThat(few.missing()).containsExactly("4 more values of its history");
  }

  /** So many hours at 100. */
  private static DecayingHistogram steady(int hours) {
    DecayingHistogram values = DecayingHistogram.empty(Axis.RATE);
    for (int hour = 0; hour < hours; hour++) {
      values = values.with(100, hour * 3_600_000L);
    }
    return values;
  }
}
