package io.flinksustain.classify.engine;

/**
 * What is remembered of one rule and subject from window to window.
 *
 * @param rule that this belongs to
 * @param trueBits the last windows, newest in the lowest bit: whether the condition was true
 * @param knownBits the last windows likewise: whether it was known
 * @param phase where the rule stands
 * @param since start of the first window of the run that counts, epoch milliseconds; 0 if none
 * @param clearRun windows in a row that speak for the end
 * @param cooldownUntil not before this does it fire again, epoch milliseconds
 * @param sequence for each step of a sequence the start of the latest chain that completed it; 0 is
 *     none
 */
public record RuleState(
    RuleMark rule,
    long[] trueBits,
    long[] knownBits,
    Phase phase,
    long since,
    int clearRun,
    long cooldownUntil,
    long[] sequence) {

  /** Nothing remembered. */
  static RuleState fresh(RuleMark rule) {
    return new RuleState(rule, new long[0], new long[0], Phase.INACTIVE, 0, 0, 0, new long[0]);
  }
}
