package io.flinksustain.classify.engine;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.classify.rule.Verdict;

/**
 * How one rule stands for one subject at the end of a window.
 *
 * @param rule the rule
 * @param subject the subject
 * @param features of the subject in this window
 * @param verdict on the condition in this window
 * @param span how long it must hold
 * @param before the state at the end of the previous window
 * @param state the state now
 */
public record Finding(
    Rule rule,
    Subject subject,
    Features features,
    Verdict verdict,
    Hold.Span span,
    RuleState before,
    RuleState state) {

  /** Whether the symptom is present and may lead to a diagnosis. */
  public boolean counts() {
    return state.phase().present() && rule.status() == RuleStatus.STABLE;
  }

  /** Whether the symptom may be there, for a signal is missing that would decide it. */
  boolean isUnknown() {
    return rule.status() == RuleStatus.STABLE && !verdict.isKnown();
  }

  /** Whether the symptom is there, only not for long enough. */
  boolean isOnItsWay() {
    return rule.status() == RuleStatus.STABLE && state.phase() == Phase.PENDING && verdict.isTrue();
  }

  /** Whether it is the same rule for the same subject. */
  boolean is(Finding other) {
    return rule.id().equals(other.rule.id()) && subject.id().equals(other.subject.id());
  }

  /** The rule and, where it is not the job, the place. */
  public String label() {
    return subject.id().isEmpty() ? rule.id() : rule.id() + '@' + subject.name();
  }

  /** Windows in which the condition was true, among those that count. */
  public int trueWindows() {
    return Bits.count(state.trueBits(), span.among());
  }
}
