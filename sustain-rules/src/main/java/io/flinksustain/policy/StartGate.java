package io.flinksustain.policy;

import java.time.Instant;
import java.util.Optional;

/** Whether a change may be begun now; says the first reason against it. */
final class StartGate {
  private final Policy policy;
  private final Calendar calendar;
  private final Instant now;

  StartGate(Policy policy, Instant now) {
    this.policy = policy;
    this.calendar = policy.calendar();
    this.now = now;
  }

  Permission ask(String knob, int changesToday) {
    return excluded()
        .or(() -> adviseOnly(knob))
        .or(this::frozen)
        .or(this::outside)
        .or(() -> usedUp(changesToday))
        .orElseGet(() -> granted(knob));
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
    Sourced<Quantity> budget = policy.get(TurnOptions.CHANGES_PER_DAY);
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

  private Permission granted(String knob) {
    Sourced<Mode> mode = policy.mode(knob);
    String who = mode.value() == Mode.APPROVE ? "once a person has approved it; " : "";
    return Permission.yes(who + Explained.mode(knob, mode).sentence());
  }
}
