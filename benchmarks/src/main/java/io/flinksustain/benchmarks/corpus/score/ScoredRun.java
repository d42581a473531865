package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import java.util.List;
import java.util.Map;

/**
 * A run with what all contenders made of it.
 *
 * @param label the truth
 * @param part of the split
 * @param scores of each contender
 * @param withheld what Sustain said without some signals; none when it was not right with them
 */
record ScoredRun(Label label, Part part, Map<Contender, RunScore> scores, List<Withheld> withheld) {

  RunScore sustain() {
    return scores.get(Contender.SUSTAIN);
  }
}
