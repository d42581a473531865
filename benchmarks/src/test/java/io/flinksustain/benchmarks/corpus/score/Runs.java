package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.label.Labels;
import java.util.List;
import java.util.OptionalDouble;

/** Labels and scores for tests. */
final class Runs {
  private Runs() {}

  static Label label(String cause, long onset, long end) {
    return Labels.of("chain", cause, onset, end);
  }

  static Word word(long end, String cause, String... places) {
    return new Word(end - 10_000, end, cause, List.of(places));
  }

  static RunScore score(String cause, String verdict) {
    return new RunScore(
        label(cause, 1000, 0),
        Part.REPORT,
        word(100_000, verdict),
        false,
        false,
        false,
        OptionalDouble.empty(),
        70,
        0,
        1);
  }
}
