package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.ReplaySettings;
import io.flinksustain.classify.rule.RulePack;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Holds what a contender did about a run against the run's label. */
final class Judge {
  private static final double SECOND_MS = 1000;
  private static final double DAY_MS = Duration.ofDays(1).toMillis();

  private final RulePack pack;

  Judge(RulePack pack) {
    this.pack = pack;
  }

  /**
   * The score of a run; throws {@link TooShortException} when there is nothing to judge.
   *
   * @param others what it did about the healthy jobs beside it
   */
  RunScore score(Label label, Part part, ReplaySettings settings, Track track, List<Track> others) {
    Phases phases = Phases.of(label, track, settings, pack);
    Word verdict = verdict(label, phases, track);
    return new RunScore(
        label,
        part,
        verdict,
        verdict.places().contains(label.vertex()),
        track.knobs().stream().anyMatch(label::forbids),
        track.knobs().stream().anyMatch(label::asksFor),
        detected(label, phases, track),
        phases.budgetMs() / SECOND_MS,
        phases.falseAlarms(track) + others.stream().mapToLong(o -> o.alarms().size()).sum(),
        (phases.quietMs(track) + others.stream().mapToLong(Judge::lengthMs).sum()) / DAY_MS);
  }

  private static Word verdict(Label label, Phases phases, Track track) {
    List<Word> judged = phases.judged(track);
    if (judged.isEmpty()) {
      throw new TooShortException(
          "its ill phase of %.0f s leaves no window after the %.0f s that %s takes"
              .formatted(
                  (phases.to() - phases.from()) / SECOND_MS,
                  (phases.judgedFrom() - phases.from()) / SECOND_MS,
                  label.cause()));
    }
    return Majority.of(judged);
  }

  private static OptionalDouble detected(Label label, Phases phases, Track track) {
    return phases.ill(track).stream()
        .filter(word -> label.onset() > 0 && label.names(word.cause()))
        .mapToDouble(word -> (word.end() - phases.from()) / SECOND_MS)
        .findFirst();
  }

  private static long lengthMs(Track track) {
    return track.words().isEmpty() ? 0 : track.end() - track.begin();
  }
}
