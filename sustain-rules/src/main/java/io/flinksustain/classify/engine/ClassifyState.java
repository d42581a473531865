package io.flinksustain.classify.engine;

import io.flinksustain.classify.learn.Learnt;
import java.util.Map;

/**
 * What is remembered of one job from window to window.
 *
 * @param lastEnd end of the last window seen, epoch milliseconds; 0 before the first
 * @param rules by {@code rule|subject}; an entry exists only while there is something to remember
 * @param verdict what the last diagnosis was and for how long there was no symptom
 * @param learnt what was learnt of the job so far
 */
public record ClassifyState(
    long lastEnd, Map<String, RuleState> rules, VerdictState verdict, Learnt learnt) {
  /** Nothing remembered. */
  public static final ClassifyState EMPTY =
      new ClassifyState(0, Map.of(), VerdictState.NONE, Learnt.NOTHING);
}
