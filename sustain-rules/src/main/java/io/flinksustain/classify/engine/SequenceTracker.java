package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.Verdict;
import java.util.Arrays;

/**
 * First this, then that, within a time: the steps of a rule's {@code sequence} must each have been
 * true in a window of their own, in order, and then the rule's condition.
 *
 * <p>For every step it is enough to remember the latest start of a chain that completed it, since
 * the chain that started last is the last to run out of time. The sequence is complete in a window
 * when the condition is true and a chain completed all steps in earlier windows, the first of which
 * started less than {@code within} before. These are the ends of flink-cep's {@code
 * begin(..).followedByAny(..).within(..)}, which a test uses as an oracle.
 */
final class SequenceTracker {
  private static final long NONE = 0;

  private SequenceTracker() {}

  /** The verdict on the rule's condition with its sequence. */
  static Verdict verdict(Rule rule, long[] chains, Tick tick) {
    if (rule.after().isEmpty() || !tick.when().isTrue()) {
      return tick.when();
    }
    long start = chains.length == 0 ? NONE : chains[chains.length - 1];
    return Verdict.of(start != NONE && tick.start() - start < rule.withinMs());
  }

  /** The chains after a window; those that have run out of time are forgotten. */
  static long[] advance(Rule rule, long[] chains, Tick tick) {
    int steps = rule.after().size();
    long[] next = Arrays.copyOf(chains, steps);
    for (int step = steps - 1; step >= 0; step--) {
      if (tick.after().get(step).isTrue()) {
        long start = step == 0 ? tick.start() : next[step - 1];
        next[step] = Math.max(next[step], start);
      }
    }
    for (int step = 0; step < steps; step++) {
      next[step] = tick.end() - next[step] < rule.withinMs() ? next[step] : NONE;
    }
    return next;
  }

  static boolean isIdle(long[] chains) {
    return Arrays.stream(chains).allMatch(start -> start == NONE);
  }
}
