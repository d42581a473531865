package io.flinksustain.fleet;

import io.flinksustain.advise.Recommendation;
import java.util.List;

/**
 * The recommendation that stands.
 *
 * @param knob to turn
 * @param current value; empty when not known
 * @param proposed value; empty when only a person can tell
 * @param lower least value that should be tried; empty when not known
 * @param upper largest value that should be tried; empty when not known
 * @param action what to do
 * @param effect what to expect
 * @param avoid what not to do
 * @param missing what it would need to know to say more
 */
public record AdviceText(
    String knob,
    String current,
    String proposed,
    String lower,
    String upper,
    String action,
    String effect,
    String avoid,
    List<String> missing) {

  static AdviceText of(Recommendation r) {
    return new AdviceText(
        r.knob(),
        r.current(),
        r.proposed(),
        r.lower(),
        r.upper(),
        r.action(),
        r.effect(),
        r.avoid(),
        r.missing());
  }
}
