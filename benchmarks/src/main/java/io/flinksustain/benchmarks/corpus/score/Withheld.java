package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.replay.SignalFamily;

/**
 * What Sustain said of a run when a family of signals was withheld.
 *
 * @param family that was withheld
 * @param needed whether the rule that had found the cause cannot be decided without it
 * @param verdict that it came to
 * @param wrong whether something was blamed that was not there
 */
record Withheld(SignalFamily family, boolean needed, Word verdict, boolean wrong) {
  boolean abstained() {
    return verdict.abstains();
  }
}
