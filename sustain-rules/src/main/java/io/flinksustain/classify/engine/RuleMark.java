package io.flinksustain.classify.engine;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RuleStatus;

/**
 * What must be known of a rule to end its symptoms when its text is another by then, or gone: they
 * end as what they began as.
 *
 * @param hash first 12 hexadecimal digits of the SHA-256 of its text
 * @param trial whether it was on trial, so that people were told of its symptoms
 * @param severity of its symptoms
 * @param level what it was evaluated for
 */
public record RuleMark(String hash, boolean trial, Severity severity, Level level) {

  static RuleMark of(Rule rule) {
    boolean trial = rule.status() == RuleStatus.TRIAL;
    return new RuleMark(rule.hash(), trial, rule.severity(), rule.level());
  }

  /** Of a rule of which earlier versions knew no more. */
  public static RuleMark unknown(String hash) {
    return new RuleMark(hash, false, Severity.OK, Level.VERTEX);
  }
}
