package io.flinksustain.steer;

import io.flinksustain.policy.Mode;

/** Carries out what a person orders, at once. */
final class Orders {
  private final Draft draft;

  Orders(Draft draft) {
    this.draft = draft;
  }

  void take(Control order) {
    if (!reaches(order)) {
      return;
    }
    switch (order.kind()) {
      case APPROVE -> approve(order);
      case REJECT -> reject(order);
      case RESUME -> resume(order);
      case SNOOZE -> hold(order, "Snoozed", order.until());
      case PAUSE -> hold(order, "Paused", Long.MAX_VALUE);
      case STOP_ALL -> {
        halt(order);
        stop(order);
      }
      case REVERT_ALL -> {
        halt(order);
        revert(order);
      }
    }
  }

  /** A job of which there is something here may be in another lane by now. */
  private boolean reaches(Control order) {
    String job = order.scope().job();
    return order.scope().reaches(draft.name)
        || (!job.isEmpty() && draft.holds.byJob().containsKey(job))
        || isUnwanted(order)
        || draft.site.fleet().home(job).filter(home -> home.equals(draft.name)).isPresent();
  }

  /** Whether a person does not want the change in flight, whichever lane it was looked for in. */
  private boolean isUnwanted(Control order) {
    return order.kind() == Control.Kind.REJECT && isInFlight(order.change());
  }

  private boolean isInFlight(String change) {
    return draft.inFlight != null && draft.inFlight.id().equals(change);
  }

  /** Nobody can approve what the policy of the job does not allow, or what no command can do. */
  private void approve(Control order) {
    draft
        .waiting
        .named(order.change())
        .filter(this::isApprovable)
        .ifPresent(change -> draft.waiting.approve(change, order.by().words()));
  }

  private boolean isApprovable(Change change) {
    return change.plan().isPossible()
        && draft.mode(change) != Mode.ADVISE
        && (change.state() == ChangeState.PROPOSED || change.approvedBy().equals(Change.BY_POLICY));
  }

  private void reject(Control order) {
    String why = "Rejected by " + order.by().words() + ".";
    draft.waiting.named(order.change()).ifPresent(change -> draft.reject(change, why));
    if (isInFlight(order.change())) {
      new RollingBack(draft).order(why);
    }
  }

  private void halt(Control order) {
    hold(order, "Stopped", Long.MAX_VALUE);
    dropWaiting(order);
  }

  private void hold(Control order, String what, long until) {
    String why = what + " by " + order.by().words() + ".";
    boolean stop = order.kind() == Control.Kind.STOP_ALL;
    draft.holds = draft.holds.with(order.scope(), new Hold(why, until, order.by().at(), stop));
  }

  /** What was ordered back before stays as it is, too. */
  private void stop(Control order) {
    String why = "It stays: stopped by " + order.by().words() + ".";
    draft.past.keep(change -> order.scope().covers(change.jobKey()), why).forEach(draft.out::log);
    if (isInFlightIn(order.scope())) {
      draft.byOrder = false;
    }
  }

  private boolean isInFlightIn(Scope scope) {
    return draft.inFlight != null && scope.covers(draft.inFlight.jobKey());
  }

  /**
   * Who ends a hold gives up no roll back by the way, and an order that comes twice does not leave
   * to a person what was rolled back after it.
   */
  private void resume(Control order) {
    Holds held = draft.holds;
    draft.holds = held.without(order.scope(), order.by().at());
    if (held.equals(draft.holds) && order.scope().job().isEmpty() && isStuckSince(order)) {
      new RollingBack(draft).leave(order.by().words());
    }
  }

  private boolean isStuckSince(Control order) {
    return draft.blocked && !draft.isWithheld() && draft.inFlight.enteredAt() <= order.by().at();
  }

  private void dropWaiting(Control order) {
    for (Change change : draft.waiting.all()) {
      if (order.scope().covers(change.jobKey())) {
        draft.waiting.drop(change, ChangeMove.REJECT, "Stopped by " + order.by().words() + ".");
      }
    }
  }

  private boolean isRevertible(Change change, Control order) {
    return change.state() == ChangeState.ACCEPTED
        && change.enteredAt() <= order.by().at()
        && draft.now - change.enteredAt() < draft.site.lane().revertMs();
  }

  private void revert(Control order) {
    Scope scope = order.scope();
    draft.past.revert(change -> isRevertible(change, order) && scope.covers(change.jobKey()));
    if (isInFlightIn(scope)) {
      new RollingBack(draft).order("Taken back by order of " + order.by().words() + ".");
    }
  }
}
