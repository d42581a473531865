package io.flinksustain.benchmarks.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.source.SourceSplit;
import org.junit.jupiter.api.Test;

class ProfiledRateTest {
  private static final long SECOND = 1_000_000_000;

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
    Steps rises = new Steps(1).from(System.currentTimeMillis() - 1, 1000);
    ProfiledRate<SourceSplit> rate = new ProfiledRate<>(rises, 1, nanos::get);
    assertThat(passes(rate)).isTrue();
  }

  private ProfiledRate<SourceSplit> rate(double records, int subtasks) {
    return new ProfiledRate<>(new Steps(records), subtasks, nanos::get);
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
