package io.flinksustain.benchmarks.corpus.score;

import static io.flinksustain.benchmarks.corpus.score.Runs.label;
import static io.flinksustain.benchmarks.corpus.score.Runs.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.ReplaySettings;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows of 10 s and slow-sink, which holds for 5 of 6 windows: 60 s are budget, 70 s grace. */
class JudgeTest {
  private static final long SECOND = 1000;
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(
          10 * SECOND,
          false,
          5,
          new ClassifySettings(0.8, 3, 30 * SECOND, 60 * SECOND),
          new AdviseSettings(60 * SECOND, 60 * SECOND, 0.8));

  private final Judge judge = new Judge(RulePack.bundled());

  @Test
  void judgesTheIllPhaseAfterTheRulesOwnTime() {
    // Wrong until the very window that ends 70 s after the onset, and wrong again after the end.
    Track track = track(0, 160, "healthy", 160, 300, "slow-sink", 300, 500, "data-skew");
    RunScore score = score(label("slow-sink", 95 * SECOND, 305 * SECOND), track);

    assertThat(score.right()).isTrue();
    assertThat(score.detectedS()).hasValue(170 - 95);
    assertThat(score.budgetS()).isEqualTo(60);
  }

  @Test
  void whatIsSaidInTheCleanPhaseAndTheRecoveryIsNoVerdict() {
    Track track = track(0, 100, "slow-sink", 100, 300, "healthy", 300, 900, "slow-sink");
    RunScore score = score(label("slow-sink", 100 * SECOND, 300 * SECOND), track);

    assertThat(score.right()).isFalse();
    assertThat(score.detectedS()).isEmpty();
    assertThat(score.wrong()).isFalse();
  }

  @Test
  void alarmsAreFalseBeforeTheOnsetAndNotAfter() {
    Track words = track(0, 300, "slow-sink");
    Track track = new Track(words.words(), List.of(40 * SECOND, 150 * SECOND), List.of());
    RunScore score = score(label("slow-sink", 100 * SECOND, 0), track);

    assertThat(score.falseAlarms()).isEqualTo(1);
    assertThat(score.quietDays()).isEqualTo(100.0 / 86_400);
  }

  @Test
  void healthyNeighboursAreWatchedForAlarmsToo() {
    Track neighbour = new Track(track(0, 200, "healthy").words(), List.of(150 * SECOND), List.of());
    RunScore score =
        judge.score(
            label("slow-sink", 100 * SECOND, 0),
            Part.REPORT,
            SETTINGS,
            track(0, 300, "slow-sink"),
            List.of(neighbour));

    assertThat(score.falseAlarms()).isEqualTo(1);
    assertThat(score.quietDays()).isEqualTo(300.0 / 86_400);
  }

  @Test
  void aKnobIsForbiddenByItsBeginning() {
    Track words = track(0, 300, "slow-sink");
    Label label = label("slow-sink", 100 * SECOND, 0);

    assertThat(score(label, new Track(words.words(), List.of(), List.of("sink.batch"))).harmful())
        .isFalse();
    assertThat(
            score(label, new Track(words.words(), List.of(), List.of("parallelism.default")))
                .harmful())
        .isTrue();
  }

  @Test
  void ofAQuietRunEveryAlarmIsFalse() {
    Track words = track(0, 300, "healthy");
    Track track = new Track(words.words(), List.of(290 * SECOND), List.of());
    RunScore score = score(label("healthy", 0, 0), track);

    assertThat(score.right()).isTrue();
    assertThat(score.falseAlarms()).isEqualTo(1);
    assertThat(score.hasOnset()).isFalse();
  }

  @Test
  void anIllThatIsTooShortIsRefused() {
    Label label = label("slow-sink", 100 * SECOND, 160 * SECOND);
    assertThatThrownBy(() -> score(label, track(0, 300, "slow-sink")))
        .isInstanceOf(TooShortException.class)
        .hasMessageContaining("60 s leaves no window after the 70 s that slow-sink takes");
  }

  private RunScore score(Label label, Track track) {
    return judge.score(label, Part.REPORT, SETTINGS, track, List.of());
  }

  /** From, to and what is said between, in seconds. */
  private static Track track(Object... parts) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 3) {
      for (int end = (int) parts[i] + 10; end <= (int) parts[i + 1]; end += 10) {
        words.add(word(end * SECOND, (String) parts[i + 2]));
      }
    }
    return new Track(words, List.of(), List.of());
  }
}
