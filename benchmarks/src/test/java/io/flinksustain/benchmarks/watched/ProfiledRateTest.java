package io.flinksustain.benchmarks.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.source.SourceSplit;
import org.junit.jupiter.api.Test;

class ProfiledRateTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong millis = new AtomicLong(60_000);
  private final AtomicLong nanos = new AtomicLong(-7 * SECOND);

  @Test
  void letsThroughWhatIsDue() {
    ProfiledRate<SourceSplit> rate = rate(100, 1);
    nanos.addAndGet(SECOND / 100);
    assertThat(passes(rate)).isTrue();
    assertThat(passes(rate)).isFalse();
  }

  @Test
  void sharesTheRateAmongTheSubtasksThatThereAreNow() {
    ProfiledRate<SourceSplit> rate = rate(100, 4);
    nanos.addAndGet(SECOND / 100);
    assertThat(passes(rate)).isFalse();
  }

  @Test
  void letsABurstThroughAtOnce() {
    assertThat(passing(rate(10_000, 1))).isEqualTo(49);
  }

  @Test
  void doesNotCatchUpWhatWasMissedUnderBackpressure() {
    ProfiledRate<SourceSplit> rate = rate(100, 1);
    nanos.addAndGet(60 * SECOND);
    assertThat(passing(rate)).isEqualTo(10);
  }

  @Test
  void followsTheRateAsItChanges() {
    ProfiledRate<SourceSplit> rate = rate(new Steps(1).from(60_001, 1000), 1);
    assertThat(passes(rate)).isFalse();

    nanos.addAndGet(SECOND);
    millis.incrementAndGet();
    assertThat(passing(rate)).isGreaterThan(1);
  }

  private ProfiledRate<SourceSplit> rate(double records, int subtasks) {
    return rate(new Steps(records), subtasks);
  }

  private ProfiledRate<SourceSplit> rate(Steps rate, int subtasks) {
    return new ProfiledRate<>(rate, subtasks, millis::get, nanos::get);
  }

  /** How many go through at this instant. */
  private static int passing(ProfiledRate<SourceSplit> rate) {
    int passed = 0;
    while (passes(rate)) {
      passed++;
    }
    return passed;
  }

  private static boolean passes(ProfiledRate<SourceSplit> rate) {
    return rate.acquire(1).toCompletableFuture().isDone();
  }
}
