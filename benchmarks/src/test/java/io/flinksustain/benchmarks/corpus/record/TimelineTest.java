package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final PhaseSpec PHASES =
      new PhaseSpec(
          Duration.ofSeconds(10),
          Duration.ofSeconds(40),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));

  @Test
  void putsThePhasesOneAfterTheOther() {
    Timeline line = Timeline.of(PHASES, 1_000, 1);
    assertThat(line.onset()).isBetween(51_000L, 56_000L);
    assertThat(line.end() - line.onset()).isEqualTo(60_000);
    assertThat(line.finish() - line.end()).isEqualTo(30_000);
  }

  @Test
  void movesTheOnsetWithTheSeedAndOnlyWithTheSeed() {
    assertThat(Timeline.of(PHASES, 0, 2)).isEqualTo(Timeline.of(PHASES, 0, 2));
    assertThat(Timeline.of(PHASES, 0, 2)).isNotEqualTo(Timeline.of(PHASES, 0, 1));
  }

  @Test
  void measuresTheLatePartOfEachPhase() {
    Timeline line = Timeline.of(PHASES, 0, 1);
    assertThat(line.before(PHASES))
        .isEqualTo(new Timeline.Span(line.onset() - 24_000, line.onset()));
    assertThat(line.during()).isEqualTo(new Timeline.Span(line.onset() + 24_000, line.end()));
    assertThat(line.after()).isEqualTo(new Timeline.Span(line.end() + 12_000, line.finish()));
  }
}
