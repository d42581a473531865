package io.flinksustain.benchmarks.bench.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LagWatchTest {
  private static final OptionalLong NO_ANSWER = OptionalLong.empty();

  private final LagWatch watch = new LagWatch();

  @Test
  void looksWithoutAnswerDoNotRaiseTheLagBefore() {
    watch.before(OptionalLong.of(2_500));
    watch.before(NO_ANSWER);
    watch.before(OptionalLong.of(3_000));
    watch.before(OptionalLong.of(2_000));

    assertThatCode(watch::requireAnswer).doesNotThrowAnyException();
    assertThat(watch.highestBefore()).isEqualTo(3_000);
  }

  @Test
  void refusesAKillBeforeWhichNobodyAnswered() {
    watch.before(NO_ANSWER);

    assertThatThrownBy(watch::requireAnswer)
        .isInstanceOf(LabException.class)
        .hasMessageContaining("no event time before the kill");
  }

  @Test
  void hasCaughtUpOnceItWasAwayAndIsNoFurtherBehindThanBefore() {
    watch.before(OptionalLong.of(3_000));

    assertThat(looks(NO_ANSWER)).isFalse();
    assertThat(looks(OptionalLong.of(40_000))).isFalse();
    assertThat(looks(NO_ANSWER)).isFalse();
    assertThat(looks(OptionalLong.of(3_001))).isFalse();
    assertThat(looks(OptionalLong.of(3_000))).isTrue();
  }

  @Test
  void oneThatNeverWentAwayHasNotCaughtUp() {
    watch.before(OptionalLong.of(3_000));

    assertThat(looks(OptionalLong.of(2_000))).isFalse();
    assertThat(looks(OptionalLong.of(2_000))).isFalse();
  }

  @Test
  void aRestoreSaysThatItWasAwayWhenNoLookDoes() {
    watch.before(OptionalLong.of(3_000));

    assertThat(watch.caughtUp(OptionalLong.of(9_000), () -> true)).isFalse();
    assertThat(looks(OptionalLong.of(2_000))).isTrue();
  }

  private boolean looks(OptionalLong lag) {
    return watch.caughtUp(lag, () -> false);
  }
}
