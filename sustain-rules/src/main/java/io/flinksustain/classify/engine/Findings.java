package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RuleStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * How all rules stand for all subjects at the end of a window.
 *
 * <p>Most conditions are false and were so before: those are counted, and nothing is kept of them.
 */
final class Findings {
  private final List<Finding> notable = new ArrayList<>();
  private int stable;
  private int judged;

  /** Takes note of a rule that there is something to say about. */
  void add(Finding finding) {
    notable.add(finding);
    count(finding.rule(), finding.verdict().isKnown());
  }

  /** Takes note of a rule that is false, and of which nothing is remembered. */
  void addQuiet(Rule rule) {
    count(rule, true);
  }

  private void count(Rule rule, boolean known) {
    if (rule.status() == RuleStatus.STABLE) {
      stable++;
      judged += known ? 1 : 0;
    }
  }

  /** All but the quiet ones, in the order of rules and subjects. */
  List<Finding> notable() {
    return notable;
  }

  /** How many there are of rules that count. */
  int stable() {
    return stable;
  }

  /** How many of these could be judged. */
  int judged() {
    return judged;
  }
}
