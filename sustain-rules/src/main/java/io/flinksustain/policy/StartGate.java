package io.flinksustain.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Whether a change may be begun now; says the first reason against it. */
final class StartGate {
  /** What saves 1 - 18 / 20 saves 10 %, and a double is a hair below. */
  private static final double ROUNDING = 1e-9;

  private final Policy policy;
  private final Calendar calendar;
  private final Instant now;

  StartGate(Policy policy, Instant now) {
    this.policy = policy;
    this.calendar = policy.calendar();
    this.now = now;
  }

  Permission ask(String knob, double saving, int changesToday) {
    return excluded()
        .or(() -> adviseOnly(knob))
        .or(this::closed)
        .or(() -> usedUp(changesToday))
        .or(() -> tooLittle(saving))
        .orElseGet(() -> granted(knob));
  }

  /** What stands against any change now. */
  Optional<Permission> closed() {
    return excluded().or(this::frozen).or(this::outside);
  }

  private Optional<Permission> excluded() {
    return policy.exclusion().map(by -> Permission.no("excluded by " + by));
  }

  private Optional<Permission> adviseOnly(String knob) {
    Sourced<Mode> mode = policy.mode(knob);
    return mode.value() == Mode.ADVISE
        ? Optional.of(Permission.no("advise only: " + Explained.mode(knob, mode).sentence()))
        : Optional.empty();
  }

  private Optional<Permission> frozen() {
    return calendar.frozen(now).map(this::frozen);
  }

  private Permission frozen(Sourced<Freeze> freeze) {
    Instant end = calendar.end(freeze);
    return Permission.notBefore(
        end,
        "frozen until %s: %s, %s"
            .formatted(calendar.text(end), freeze.value().reason(), freeze.from()));
  }

  private Optional<Permission> outside() {
    return calendar.isOpen(now) ? Optional.empty() : Optional.of(outside(calendar.next(now)));
  }

  private Permission outside(Optional<Instant> next) {
    String outside = "outside of the maintenance windows (" + calendar.windows() + "); ";
    return next.map(
            begin ->
                Permission.notBefore(begin, outside + "the next begins at " + calendar.text(begin)))
        .orElseGet(() -> Permission.no(outside + "none of them ever opens"));
  }

  private Optional<Permission> usedUp(int changesToday) {
    Sourced<Quantity> budget = policy.get(PolicyOptions.CHANGES_PER_DAY);
    if (changesToday < budget.value().value()) {
      return Optional.empty();
    }
    Instant tomorrow = calendar.tomorrow(now);
    return Optional.of(
        Permission.notBefore(
            tomorrow,
            "the budget of lane %s is used up: %d of %s changes today, %s; a new one begins at %s"
                .formatted(
                    policy.lane(),
                    changesToday,
                    budget.value(),
                    budget.from(),
                    calendar.text(tomorrow))));
  }

  /** Not a number compares false: an unknown saving is too little, where any is asked for. */
  private Optional<Permission> tooLittle(double saving) {
    Sourced<Quantity> least = policy.get(PolicyOptions.MIN_SAVING);
    double share = least.value().value();
    boolean enough = saving <= 0 || saving >= share - ROUNDING || share == 0;
    String saved =
        Double.isNaN(saving)
            ? "nobody knows what it saves"
            : String.format(Locale.ROOT, "it saves %.1f %% of the cost", saving * 100);
    return enough
        ? Optional.empty()
        : Optional.of(Permission.no(saved + ", and the least that is worth a change is " + least));
  }

  private Permission granted(String knob) {
    Sourced<Mode> mode = policy.mode(knob);
    String who = mode.value() == Mode.APPROVE ? "once a person has approved it; " : "";
    return Permission.yes(who + Explained.mode(knob, mode).sentence());
  }
}
