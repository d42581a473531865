package io.flinksustain.classify.engine;

import java.util.List;

/**
 * A symptom that is not named as the cause for a while, because a signal was missing that would
 * tell what is behind it. What is unknown in one window may be decided by another signal in the
 * next, and unknown again after that: one such window is no answer.
 *
 * @param symptom its rule and place, as {@link RuleKey} has them; empty when none is held back
 * @param windows that it is held back for, this one included; 0 when none is
 */
public record Held(String symptom, int windows) {
  /** None is held back. */
  public static final Held NONE = new Held("", 0);

  /**
   * What is held back in the next window.
   *
   * @param cause the symptom that would be named
   * @param behind what may turn out to be behind it
   * @param windows for which it is held back after one in which something was unknown
   */
  Held next(Finding cause, List<Finding> behind, int windows) {
    String key = RuleKey.of(cause.rule().id(), cause.subject().id());
    if (behind.stream().anyMatch(Finding::isUnknown)) {
      return new Held(key, windows);
    }
    return symptom.equals(key) && this.windows > 1 ? new Held(key, this.windows - 1) : NONE;
  }
}
