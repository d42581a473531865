package io.flinksustain.explain;

import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.LanePolicy;
import io.flinksustain.steer.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Says before an order is given what will come of it. */
public final class Effects {
  private final Control order;
  private final Ledger ledger;
  private final LongFunction<String> time;

  private Effects(Control order, Ledger ledger, LongFunction<String> time) {
    this.order = order;
    this.ledger = ledger;
    this.time = time;
  }

  /**
   * What will happen in general, and then to which of the changes that are known, a sentence each.
   *
   * @param time words an instant in epoch milliseconds
   */
  public static List<String> of(Control order, Ledger ledger, LongFunction<String> time) {
    return new Effects(order, ledger, time).sentences();
  }

  private List<String> sentences() {
    List<String> said = new ArrayList<>();
    said.add(inGeneral());
    touched(order, ledger).forEach(change -> said.add(sentence(change)));
    return said;
  }

  private String inGeneral() {
    String where = where(order.scope());
    if (order instanceof Control.Approve) {
      return "The change begins when its turn comes, if the policy of its job lets a person"
          + " approve it.";
    } else if (order instanceof Control.Reject) {
      return "The change is dropped, or taken back if it is in flight.";
    } else if (order instanceof Control.Snooze snooze) {
      return "Nothing begins " + where + " before " + time.apply(snooze.until()) + ".";
    } else if (order instanceof Control.Pause) {
      return "Nothing begins " + where + " until resumed; what is in flight is watched to its end.";
    } else if (order instanceof Control.StopAll) {
      return "No command goes out "
          + where
          + " until resumed, roll backs included; what waits is"
          + " dropped.";
    } else if (order instanceof Control.RevertAll) {
      return "Everything that is in flight or was accepted lately "
          + where
          + " is taken back, and"
          + " nothing begins until resumed.";
    }
    return "Changes begin " + where + " as before, and what a stop withheld is taken back.";
  }

  /** {@code everywhere}, {@code in lane eu1/payments}, or {@code for eu1/payments/fraud}. */
  static String where(Scope scope) {
    if (!scope.job().isEmpty()) {
      return "for " + scope.job();
    }
    return scope.lane().isEmpty() ? "everywhere" : "in lane " + scope.lane();
  }

  private String sentence(ChangeView change) {
    return "%s %s %s".formatted(change.id(), change.job(), change.turn()) + ": " + fate(change);
  }

  private String fate(ChangeView change) {
    boolean waits = change.state().isWaiting();
    if (order instanceof Control.Approve) {
      return "begins at its turn";
    } else if (order instanceof Control.StopAll) {
      return waits ? "is dropped" : "is left as it is";
    } else if (order instanceof Control.RevertAll || order instanceof Control.Reject) {
      return waits ? "is dropped" : "is taken back";
    } else if (order instanceof Control.Resume) {
      return "goes on";
    }
    return waits ? "waits" : "is watched to its end";
  }

  /**
   * The known changes that an order is about and that are not over, or are to be taken back. Those
   * of a lane are not told apart by their log: of an order for a lane they are those of its cluster
   * and namespace.
   */
  public static List<ChangeView> touched(Control order, Ledger ledger) {
    return ledger.changes().stream()
        .filter(change -> isOpen(change) || isTakenBack(order, change))
        .filter(change -> isAbout(order, change))
        .toList();
  }

  private static boolean isOpen(ChangeView change) {
    return change.state().isWaiting() || change.state().isInFlight();
  }

  /** What was accepted lately, by the time of the order. */
  private static boolean isTakenBack(Control order, ChangeView change) {
    return order instanceof Control.RevertAll
        && change.state() == ChangeState.ACCEPTED
        && change.since() <= order.by().at()
        && order.by().at() - change.since() < LanePolicy.PRODUCTION.revertMs();
  }

  private static boolean isAbout(Control order, ChangeView change) {
    if (order instanceof Control.Approve approve) {
      return change.id().equals(approve.change());
    } else if (order instanceof Control.Reject reject) {
      return change.id().equals(reject.change());
    }
    Scope scope = order.scope();
    boolean inLane = scope.lane().isEmpty() || Lanes.usual(change.job()).equals(scope.lane());
    return inLane && (scope.job().isEmpty() || scope.job().equals(change.job()));
  }
}
