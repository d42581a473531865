package io.flinksustain.steer;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Subject;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.Saved;
import java.util.List;
import java.util.Optional;

/**
 * What a value of a knob would be answered if it were recommended, by the gates that steering asks.
 * No price is known here, so that a saving is what the value takes off its knob.
 *
 * @param knob of the job
 * @param current value now, as a recommendation writes it; empty when it is not known
 * @param value that is asked for, likewise
 * @param atOnce whether the policy lets it be set in one step
 * @param plan what a change of it would set first, or why there can be none; null while nobody says
 *     where the knob stands
 */
public record Inquiry(String knob, String current, String value, Permission atOnce, Plan plan) {

  /** Asks a policy. */
  public static Inquiry of(Policy policy, String knob, String current, String value) {
    Recommendation r = recommendation(policy, knob, current, value);
    Permission atOnce = policy.maySet(knob, current, value, saved(r));
    return new Inquiry(
        knob, current, value, atOnce, current.isEmpty() ? null : Planner.plan(r, policy));
  }

  private static Saved saved(Recommendation r) {
    Optional<KnobValue> from = KnobValue.parse(r.current());
    Optional<KnobValue> to = KnobValue.parse(r.proposed());
    return from.isPresent() && to.isPresent()
        ? Savings.of(r, from.get(), to.get(), to.get())
        : Saved.NOT_ASKED;
  }

  /** As one of the whole job that says nothing but the value. */
  private static Recommendation recommendation(
      Policy policy, String knob, String current, String value) {
    return new Recommendation(
        policy.job(),
        true,
        "",
        Subject.JOB,
        knob,
        current,
        value,
        "",
        "",
        "",
        "",
        "",
        "",
        1,
        0,
        0,
        List.of(),
        CostEffect.UNKNOWN,
        List.of(),
        Conditions.UNKNOWN);
  }

  /** What a change would do first, in words. */
  public String planned() {
    if (plan == null) {
      return "it depends on where the knob stands now";
    }
    return plan.isPossible()
        ? "yes: it begins with the step to " + plan.setting().value()
        : "no: " + plan.refusal();
  }
}
