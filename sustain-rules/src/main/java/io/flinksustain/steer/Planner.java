package io.flinksustain.steer;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Setting;
import java.util.Optional;

/** Makes one small step of what is recommended. */
final class Planner {
  /** One less a share of 18 / 20 is a hair below a tenth. */
  private static final double ROUNDING = 1e-9;

  private Planner() {}

  static Plan plan(Recommendation r, JobPolicy policy) {
    if (!Knobs.isCommandable(r.knob())) {
      return Plan.refused(r.knob() + " is for a person to turn: no actuator can set it.");
    }
    Optional<Quantity> current = Quantity.parse(r.current());
    Optional<Quantity> proposed = Quantity.parse(r.proposed());
    if (current.isEmpty() || proposed.isEmpty()) {
      return Plan.refused(
          "It is for a person: from '%s' to '%s' is no step between two numbers."
              .formatted(r.current(), r.proposed()));
    }
    return plan(r, current.get(), proposed.get(), policy);
  }

  private static Plan plan(Recommendation r, Quantity from, Quantity to, JobPolicy policy) {
    boolean comparable = from.unit().equals(to.unit()) && from.value() != to.value();
    // Of what is switched off by a zero there is no small step, and none may switch it off.
    if (!comparable || from.value() == 0 || to.value() == 0) {
      return Plan.refused(
          "It is for a person: from '%s' to '%s' is no small step in a direction."
              .formatted(r.current(), r.proposed()));
    }
    KnobPolicy knob = policy.of(r.knob());
    return SmallStep.towards(from, to, knob.largestStep(), knob.bounds())
        .map(step -> step(r, from, step, policy))
        .orElseGet(() -> Plan.refused("The bounds of the policy leave no room for it."));
  }

  private static Plan step(Recommendation r, Quantity from, Quantity step, JobPolicy policy) {
    boolean takesAway = step.inBase() < from.inBase() && Knobs.isResource(r.knob());
    double saved = 1 - step.inBase() / from.inBase();
    return takesAway && saved < policy.leastSaving() - ROUNDING
        ? Plan.refused("It saves too little to be worth a restart.")
        : Plan.of(new Setting(r.knob(), subject(r), from.text(), step.text()), takesAway);
  }

  /** A vertex has a parallelism of its own; what a task manager has, all of the job's have. */
  private static String subject(Recommendation r) {
    return r.subject().vertex();
  }
}
