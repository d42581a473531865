package io.flinksustain.policy;

import java.util.Optional;

/**
 * Whether a value may be set: within its bounds, not too far from where it stands, and worth a
 * restart.
 */
final class ValueGate {
  /** Rounding is no step too far. */
  private static final double ROUNDING = 1e-9;

  private final Policy policy;
  private final String knob;
  private final KnobKind kind;

  private ValueGate(Policy policy, String knob, KnobKind kind) {
    this.policy = policy;
    this.knob = knob;
    this.kind = kind;
  }

  /** Of a knob that no policy can name, nobody can have said how far it may go. */
  static Permission ask(Policy policy, String knob, String current, String proposed, Saved saved) {
    return Knobs.kind(knob)
        .map(kind -> new ValueGate(policy, knob, kind).ask(current, proposed, saved))
        .orElseGet(() -> Permission.no("no policy can name the knob '" + knob + "'"));
  }

  private Permission ask(String current, String proposed, Saved saved) {
    Optional<Double> now = kind.parse(current);
    Optional<Double> then = kind.parse(proposed);
    if (kind == KnobKind.CHOICE) {
      return Permission.yes("the values of " + knob + " are words, without bounds or steps");
    }
    if (then.isEmpty()) {
      return Permission.no("'%s' is not %s".formatted(proposed, kind.takes()));
    }
    return switchedOff(then.get(), proposed)
        .or(() -> tooLow(now, then.get(), proposed))
        .or(() -> tooHigh(now, then.get(), proposed))
        .or(() -> now.isPresent() ? tooFar(now.get(), then.get(), proposed) : unbounded())
        .or(() -> tooLittle(saved))
        .orElseGet(
            () -> Permission.yes(proposed + " is within the bounds and the step of " + knob));
  }

  /** A checkpoint interval of 0 is no short one: there are no checkpoints then. */
  private Optional<Permission> switchedOff(double then, String proposed) {
    return then == 0
        ? Optional.of(Permission.no(proposed + " switches " + knob + " off, which is no step"))
        : Optional.empty();
  }

  /** A value that is out of bounds already may come nearer to them. */
  private Optional<Permission> tooLow(Optional<Double> now, double then, String proposed) {
    return policy
        .find(ValueOptions.MIN, knob)
        .filter(min -> then < Math.min(min.value().value(), now.orElse(Double.MAX_VALUE)))
        .map(min -> Permission.no(proposed + " is below the least " + knob + ", " + min));
  }

  private Optional<Permission> tooHigh(Optional<Double> now, double then, String proposed) {
    return policy
        .find(ValueOptions.MAX, knob)
        .filter(max -> then > Math.max(max.value().value(), now.orElse(0.0)))
        .map(max -> Permission.no(proposed + " is above the largest " + knob + ", " + max));
  }

  /**
   * From 8 with a step of 35 %: 6 and 10 are near enough (8 x 0.65 = 5.2, 8 x 1.35 = 10.8), 5 and
   * 11 are not. From 2 it is 1 and 3, for a whole number may move by one.
   */
  private Optional<Permission> tooFar(double now, double then, String proposed) {
    Sourced<Quantity> step = policy.find(ValueOptions.STEP, knob).orElseThrow();
    double least = kind == KnobKind.COUNT ? 1 : 0;
    double most = Math.max(least, now * step.value().value());
    return Math.abs(then - now) <= most * (1 + ROUNDING)
        ? Optional.empty()
        : Optional.of(
            Permission.no(proposed + " is too far for one step of " + knob + ", at most " + step));
  }

  /** Where a value is not set, nobody can tell the step; bounds must then hold it. */
  private Optional<Permission> unbounded() {
    boolean bounded =
        policy.find(ValueOptions.MIN, knob).isPresent()
            && policy.find(ValueOptions.MAX, knob).isPresent();
    return bounded
        ? Optional.empty()
        : Optional.of(
            Permission.no(
                "where "
                    + knob
                    + " stands now is not known, so that its step cannot be; give it min and max"));
  }

  private Optional<Permission> tooLittle(Saved saved) {
    Sourced<Quantity> least = policy.get(ValueOptions.MIN_SAVING);
    return saved.isWorth(least.value().value())
        ? Optional.empty()
        : Optional.of(Permission.no(saved + ", and the least that is worth a change is " + least));
  }
}
