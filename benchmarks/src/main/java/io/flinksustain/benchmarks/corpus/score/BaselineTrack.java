package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * What a baseline would do: it says what it sees in each window, tells a person when that changes
 * to something that harms, and turns the knob that the rule of the same cause names first.
 */
final class BaselineTrack {
  private final Baseline baseline;
  private final RulePack pack;

  BaselineTrack(Baseline baseline, RulePack pack) {
    this.baseline = baseline;
    this.pack = pack;
  }

  Track of(List<Decision> job) {
    List<Word> words = job.stream().map(decision -> word(decision.window())).toList();
    List<Word> changes = changes(words);
    return new Track(
        words,
        changes.stream().filter(word -> harms(word.cause())).map(Word::end).toList(),
        changes.stream()
            .flatMap(word -> pack.rule(word.cause()).stream())
            .map(rule -> rule.advice().knob())
            .toList());
  }

  private Word word(JobWindow window) {
    Suspicion seen = baseline.look(window);
    var places = seen.vertexId().isEmpty() ? Places.NONE : Places.of(window, seen.vertexId());
    return new Word(window.start(), window.end(), seen.cause(), places);
  }

  private static List<Word> changes(List<Word> words) {
    List<Word> changes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || !words.get(i).says(words.get(i - 1))) {
        changes.add(words.get(i));
      }
    }
    return changes;
  }

  private boolean harms(String cause) {
    return pack.rule(cause)
        .map(Rule::severity)
        .filter(severity -> severity.compareTo(Severity.WARNING) >= 0)
        .isPresent();
  }
}
