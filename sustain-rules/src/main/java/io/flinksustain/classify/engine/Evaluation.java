package io.flinksustain.classify.engine;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Condition;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.Verdict;
import java.util.List;

/**
 * One rule in one window.
 *
 * @param machine of the rule
 * @param span how long its condition must hold
 * @param elapsed windows since the last one seen, 1 when none was missed
 * @param seen the window
 */
record Evaluation(RuleMachine machine, Hold.Span span, long elapsed, Observation seen) {

  /**
   * Adds how the rule stands for a subject.
   *
   * @param known what is remembered of it, maybe of an earlier text of the rule; null when nothing
   */
  void judge(Features features, RuleState known, Findings findings) {
    boolean fresh = known == null || !known.rule().hash().equals(rule().hash());
    RuleState before = fresh ? machine.fresh() : known;
    Verdict when = test(rule().when(), features);
    if (!fresh || when.isTrue() || begins(features)) {
      findings.add(
          finding(features, when, before, machine.advance(before, tick(features, when, before))));
    } else if (when.isKnown()) {
      findings.addQuiet(rule());
    } else {
      findings.add(finding(features, when, before, before));
    }
  }

  /** Whether a sequence begins in this window; of one that has begun there is something known. */
  private boolean begins(Features features) {
    return !rule().after().isEmpty() && test(rule().after().get(0), features).isTrue();
  }

  private Rule rule() {
    return machine.rule();
  }

  private Finding finding(Features features, Verdict when, RuleState before, RuleState state) {
    return new Finding(rule(), features.scene().subject(), features, when, span, before, state);
  }

  private Tick tick(Features features, Verdict when, RuleState before) {
    List<Verdict> after = rule().after().stream().map(step -> test(step, features)).toList();
    boolean clear = before.phase().present() && isClear(features);
    return new Tick(seen.window().start(), seen.window().end(), elapsed, span, when, clear, after);
  }

  private boolean isClear(Features features) {
    return rule().clearWhen() != null && test(rule().clearWhen(), features).isTrue();
  }

  private Verdict test(Condition condition, Features features) {
    boolean asleep = seen.isDisturbed() && (rule().steady() || seen.hasEnded());
    return asleep ? seen.unsettled() : condition.test(features);
  }
}
