package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.policy.Saved;

/**
 * What one step of a recommendation saves.
 *
 * <p>A recommendation tells the cost of its whole way, of which a step counts for its part: from 8
 * to 1, at 876 and then 219 a month, saves 75 %, and of that the step from 8 to 6 saves 2 of 7
 * parts, 21 %. That task managers are whole ones is left out of it: the step that gives one back
 * may be the next. Where the whole way gives none back, or without a price, it is the share that
 * the step takes off its knob: from 8 to 6, 25 %. Otherwise a job on task managers that are shared
 * out slot by slot would never become smaller.
 */
final class Savings {
  private Savings() {}

  /** Of a change that does not take away what is paid for, nothing is asked. */
  static Saved of(Recommendation r, KnobValue from, KnobValue to, KnobValue step) {
    if (!takesAway(r, from, step)) {
      return Saved.NOT_ASKED;
    }
    double whole = 1 - r.cost().perMonthAfter() / r.cost().perMonthBefore();
    double part = (from.inBase() - step.inBase()) / (from.inBase() - to.inBase());
    if (whole == 0) {
      return Saved.ofKnobAlone(1 - step.inBase() / from.inBase());
    }
    return Double.isNaN(whole)
        ? Saved.ofKnob(1 - step.inBase() / from.inBase())
        : Saved.ofCost(whole * part);
  }

  /** Whether the job gets less than it has, of something that is paid for. */
  static boolean takesAway(Recommendation r, KnobValue from, KnobValue step) {
    return step.inBase() < from.inBase() && Commandable.isPaidFor(r.knob());
  }
}
