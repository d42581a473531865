package io.flinksustain.benchmarks.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.live.OnsetAt;
import io.flinksustain.window.WindowGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final long MINUTE = 60_000;
  private static final Deciding DECIDING =
      new Deciding(job -> WindowGrid.aligned(MINUTE), 24 * 60 * MINUTE);

  /** Event time passes an end 15 s after it; the run ends after an hour. */
  private static final Matching MATCHING = new Matching(DECIDING, end -> end + 15_000, 60 * MINUTE);

  private static final OnsetAt ONSET = new OnsetAt("a", "slow-sink", 2 * MINUTE + 30_000);

  @Test
  void aRuleMayNeedItsWindowsFromTheFirstWholeOneOn() {
    assertThat(latestEnd("slow-sink", 30_000)).isEqualTo(6 * MINUTE);
    assertThat(latestEnd("slow-sink", MINUTE)).isEqualTo(6 * MINUTE);
    assertThat(latestEnd("checkpoint-thrash", MINUTE)).isEqualTo(4 * MINUTE);
  }

  @Test
  void windowsOfTheJobsOwnDecideWhereItHasThem() {
    Deciding shifted = new Deciding(job -> new WindowGrid(MINUTE, 20_000), 24 * 60 * MINUTE);

    assertThat(shifted.latestEnd(new OnsetAt("a", "slow-sink", 30_000)))
        .isEqualTo(6 * MINUTE + 20_000);
    assertThat(shifted.latestEnd(new OnsetAt("a", "slow-sink", 20_000)))
        .isEqualTo(5 * MINUTE + 20_000);
  }

  @Test
  void theDelayBeginsWithTheWindowThatTheDiagnosisIsAbout() {
    Delay delay = only(new Arrival("a", "slow-sink", 7 * MINUTE, 437_000, 440_000));

    assertThat(delay.found()).isTrue();
    assertThat(delay.windowS()).isEqualTo(270);
    assertThat(delay.beyondS()).isEqualTo(20);
    assertThat(delay.watermarkS()).isEqualTo(15);
    assertThat(delay.processingS()).isEqualTo(5);
    assertThat(delay.commitS()).isEqualTo(3);
    assertThat(delay.earlyS()).isEqualTo(17);
    assertThat(delay.totalS()).isEqualTo(290);
  }

  @Test
  void windowsMoreThanTheRuleNeedsAreDelay() {
    Delay delay = only(new Arrival("a", "slow-sink", 9 * MINUTE, 556_000, 560_000));

    assertThat(delay.beyondS()).isEqualTo(80);
    assertThat(delay.watermarkS()).isEqualTo(75);
  }

  @Test
  void theFirstRightDiagnosisCounts() {
    Delay delay =
        only(
            new Arrival("a", "slow-sink", 8 * MINUTE, 0, 500_000),
            new Arrival("a", "slow-sink", 7 * MINUTE, 0, 440_000),
            new Arrival("a", "healthy", 3 * MINUTE, 0, 200_000));

    assertThat(delay.beyondS()).isEqualTo(20);
  }

  @Test
  void anotherCauseAnotherJobAndAnEarlierWindowAreNoAnswer() {
    Delay delay =
        only(
            new Arrival("a", "data-skew", 7 * MINUTE, 0, 440_000),
            new Arrival("b", "slow-sink", 7 * MINUTE, 0, 440_000),
            new Arrival("a", "slow-sink", 2 * MINUTE, 0, 140_000));

    assertThat(delay.found()).isFalse();
  }

  @Test
  void whatWasNeverDiagnosedHasTakenUntilTheEndOfTheRun() {
    Delay delay = only();

    assertThat(delay.found()).isFalse();
    assertThat(delay.beyondS()).isEqualTo(52 * 60 + 0.0);
  }

  private static long latestEnd(String cause, long onset) {
    return DECIDING.latestEnd(new OnsetAt("a", cause, onset));
  }

  private static Delay only(Arrival... arrivals) {
    return MATCHING.delays(List.of(ONSET), List.of(arrivals)).get(0);
  }
}
