package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.Verdict;

/** Moves one rule through its {@link Phase}s, window by window. */
final class RuleMachine {
  private final Rule rule;
  private final RuleMark mark;
  private final RuleState fresh;

  RuleMachine(Rule rule) {
    this.rule = rule;
    this.mark = RuleMark.of(rule);
    this.fresh = RuleState.fresh(mark);
  }

  Rule rule() {
    return rule;
  }

  /** The state of a subject of which nothing is remembered. */
  RuleState fresh() {
    return fresh;
  }

  /** The state after one more window. */
  RuleState advance(RuleState before, Tick tick) {
    Verdict verdict = SequenceTracker.verdict(rule, before.sequence(), tick);
    RuleState seen = remember(before, tick, verdict);
    return before.phase().present() ? present(seen, tick, verdict) : absent(seen, tick, verdict);
  }

  private RuleState remember(RuleState before, Tick tick, Verdict verdict) {
    int length = Math.max(tick.span().among(), rule.clear());
    return new RuleState(
        mark,
        Bits.shifted(before.trueBits(), tick.elapsed(), length, verdict.isTrue()),
        Bits.shifted(before.knownBits(), tick.elapsed(), length, verdict.isKnown()),
        before.phase(),
        before.since(),
        before.clearRun(),
        before.cooldownUntil(),
        SequenceTracker.advance(rule, before.sequence(), tick));
  }

  private RuleState absent(RuleState seen, Tick tick, Verdict verdict) {
    int holds = Bits.count(seen.trueBits(), tick.span().among());
    if (verdict.isTrue() && holds >= tick.span().needed() && tick.end() >= seen.cooldownUntil()) {
      return move(seen, Phase.FIRING, runStart(seen, tick), 0);
    }
    return holds > 0
        ? move(seen, Phase.PENDING, runStart(seen, tick), 0)
        : move(seen, Phase.INACTIVE, 0, 0);
  }

  private RuleState present(RuleState seen, Tick tick, Verdict verdict) {
    int run = clearRun(seen.clearRun(), tick, verdict);
    if (run >= rule.clear() || withdrawn(seen, tick)) {
      return ended(seen, tick);
    }
    return move(seen, run > 0 ? Phase.CLEARING : Phase.FIRING, seen.since(), run);
  }

  private int clearRun(int before, Tick tick, Verdict verdict) {
    boolean clear = rule.clearWhen() == null ? verdict.isFalse() : tick.clear();
    if (clear) {
      return before + 1;
    }
    return verdict.isKnown() ? 0 : before;
  }

  /** Nothing was known for as long as the rule looks back: nothing supports it any more. */
  private boolean withdrawn(RuleState seen, Tick tick) {
    return Bits.count(seen.knownBits(), Math.max(tick.span().among(), rule.clear())) == 0;
  }

  private RuleState ended(RuleState seen, Tick tick) {
    long cooldown = rule.cooldownMs() > 0 ? tick.end() + rule.cooldownMs() : 0;
    return new RuleState(
        mark, new long[0], new long[0], Phase.INACTIVE, 0, 0, cooldown, seen.sequence());
  }

  private static long runStart(RuleState seen, Tick tick) {
    return tick.start() - Bits.oldest(seen.trueBits(), tick.span().among()) * tick.length();
  }

  private static RuleState move(RuleState from, Phase to, long since, int clearRun) {
    return new RuleState(
        from.rule(),
        from.trueBits(),
        from.knownBits(),
        to,
        since,
        clearRun,
        from.cooldownUntil(),
        from.sequence());
  }

  /** Whether there is nothing worth remembering at the end of a window. */
  static boolean isTrivial(RuleState state, long end) {
    return state.phase() == Phase.INACTIVE
        && state.cooldownUntil() <= end
        && SequenceTracker.isIdle(state.sequence());
  }
}
