package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.advise.Steps;
import io.flinksustain.change.Setting;
import io.flinksustain.policy.Knobs;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.ValueOptions;
import java.util.Optional;

/** Makes one small step of what is recommended, and asks the policy whether it may be set. */
final class Planner {
  private final Recommendation r;
  private final Policy policy;

  private Planner(Recommendation r, Policy policy) {
    this.r = r;
    this.policy = policy;
  }

  static Plan plan(Recommendation r, Policy policy) {
    return Commandable.holds(r.knob())
        ? new Planner(r, policy).plan()
        : Plan.refused(r.knob() + " is for a person to turn: no actuator can set it.");
  }

  private Plan plan() {
    Optional<KnobValue> current = KnobValue.parse(r.current());
    Optional<KnobValue> proposed = KnobValue.parse(r.proposed());
    return current.isEmpty() || proposed.isEmpty()
        ? forAPerson("no step between two numbers")
        : plan(current.get(), proposed.get());
  }

  private Plan plan(KnobValue from, KnobValue to) {
    boolean comparable = from.unit().equals(to.unit()) && from.value() != to.value();
    // Of what is switched off by a zero there is no small step, and none may switch it off.
    if (!comparable || from.value() == 0 || to.value() == 0) {
      return forAPerson("no small step in a direction");
    }
    boolean fractional = Knobs.isFractional(r.knob());
    return SmallStep.towards(from, to, fractional, largestStep(), Bounds.of(policy, r.knob()))
        .map(step -> whole(from, to, step))
        .orElseGet(() -> Plan.refused("The bounds of the policy leave no room for it."));
  }

  private Plan whole(KnobValue from, KnobValue to, KnobValue step) {
    return isCutShort(from, to, step)
        ? Plan.refused(
            ("It is for a person: the policy lets it go from %s to %s and not to %s, and partitions"
                    + " or key groups need not divide evenly on the way.")
                .formatted(r.current(), step.text(), r.proposed()))
        : allowed(from, to, step);
  }

  /**
   * Advice goes beyond one step of its own only to what divides evenly. Part of that way would cost
   * a restart and leave the fullest subtask as full as before.
   */
  private boolean isCutShort(KnobValue from, KnobValue to, KnobValue step) {
    return Knobs.isParallelism(r.knob())
        && step.value() != to.value()
        && Steps.towards((int) from.value(), (int) to.value()) != to.value();
  }

  private Plan forAPerson(String why) {
    return Plan.refused(
        "It is for a person: from '%s' to '%s' is %s.".formatted(r.current(), r.proposed(), why));
  }

  private double largestStep() {
    return policy.find(ValueOptions.STEP, r.knob()).orElseThrow().value().value();
  }

  private Plan allowed(KnobValue from, KnobValue to, KnobValue step) {
    Permission may =
        policy.maySet(r.knob(), from.text(), step.text(), Savings.of(r, from, to, step));
    return may.granted()
        ? Plan.of(
            new Setting(r.knob(), subject(), from.text(), step.text()),
            Savings.takesAway(r, from, step))
        : Plan.refused(may.sentence());
  }

  /**
   * A vertex has a parallelism of its own and nothing else; what a task manager has, all of the
   * job's have.
   */
  private String subject() {
    return Knobs.isParallelism(r.knob()) ? r.subject().vertex() : "";
  }
}
