package io.flinksustain.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowGridTest {
  private static final long MINUTE = 60_000;

  @Test
  void beginsWithTheMinuteWhenAligned() {
    WindowGrid grid = WindowGrid.aligned(60);

    assertThat(grid.endAfter(0)).isEqualTo(60);
    assertThat(grid.endAfter(59)).isEqualTo(60);
    assertThat(grid.endAfter(60)).isEqualTo(120);
    assertThat(grid.endAfter(-1)).isZero();
    assertThat(grid.isEnd(60)).isTrue();
    assertThat(grid.isEnd(61)).isFalse();
  }

  @Test
  void isShiftedByItsOffset() {
    WindowGrid grid = new WindowGrid(60, 20);

    assertThat(grid.endAfter(19)).isEqualTo(20);
    assertThat(grid.endAfter(79)).isEqualTo(80);
    assertThat(grid.endAfter(80)).isEqualTo(140);
    assertThat(grid.isEnd(80)).isTrue();
    assertThat(grid.isEnd(60)).isFalse();
  }

  /** Pinned: after an upgrade a job's open windows must still be found. */
  @Test
  void givesAKeyTheSameOffsetForEver() {
    assertThat(WindowGrid.staggered("eu1/payments/fraud", MINUTE).offsetMs()).isEqualTo(8_420);
    assertThat(WindowGrid.staggered("", MINUTE).offsetMs()).isZero();
  }

  @Test
  void spreadsAFleetEvenlyOverTheWindow() {
    int[] perSecond = new int[60];
    for (int job = 0; job < 10_000; job++) {
      WindowGrid grid = WindowGrid.staggered("eu1/payments/job-" + job, MINUTE);
      assertThat(grid.offsetMs()).isBetween(0L, MINUTE - 1);
      perSecond[(int) (grid.offsetMs() / 1000)]++;
    }

    // 10,000 jobs over 60 seconds are 167 a second.
    assertThat(IntStream.of(perSecond).max().getAsInt()).isLessThan(250);
    assertThat(IntStream.of(perSecond).min().getAsInt()).isGreaterThan(100);
  }

  @Test
  void keepsItsOffsetBelowAnySize() {
    assertThat(WindowGrid.staggered("eu1/payments/fraud", 1).offsetMs()).isZero();
    long day = 86_400_000;
    assertThat(WindowGrid.staggered("eu1/payments/fraud", day).offsetMs()).isBetween(0L, day - 1);
  }
}
