package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.Approve;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Control.Pause;
import io.flinksustain.steer.Control.Reject;
import io.flinksustain.steer.Control.Resume;
import io.flinksustain.steer.Control.RevertAll;
import io.flinksustain.steer.Control.StopAll;
import io.flinksustain.steer.Scope;
import java.time.Duration;
import java.util.List;

/**
 * What a person orders during a run, once.
 *
 * @param order approve, reject, pause, resume, stop-all or revert-all
 * @param who gives it
 * @param upon state of a change that the person waits for, such as proposed; the first change that
 *     comes there is the one that is approved or rejected. Absent when the order comes at a time
 * @param after how long the person thinks about that change
 * @param at since Sustain runs; absent when the order waits for a change
 */
public record OrderSpec(String order, String who, String upon, Duration after, Duration at) {
  private static final List<String> OF_A_CHANGE = List.of("approve", "reject");
  private static final List<String> OF_ALL = List.of("pause", "resume", "stop-all", "revert-all");

  public OrderSpec {
    Checks.present(order, "order");
    Checks.that(
        OF_A_CHANGE.contains(order) || OF_ALL.contains(order),
        "order is \"%s\" and none of %s or %s",
        order,
        OF_A_CHANGE,
        OF_ALL);
    Checks.present(who, "who");
    Checks.that((upon == null) != (at == null), "an order is given either upon a state or at");
    Checks.that(
        upon != null || OF_ALL.contains(order), "whoever would %s a change waits upon it", order);
    Checks.that(
        upon == null || States.ALL.contains(upon),
        "upon: no state of a change is named \"%s\"%s",
        upon,
        Suggestion.of(String.valueOf(upon), States.ALL));
    after = after == null ? Duration.ZERO : after;
  }

  /**
   * The order as it is sent.
   *
   * @param change id of the change that it waited for; empty for none
   * @param now epoch milliseconds
   */
  public Control control(String change, long now) {
    By by = new By(who, now);
    return switch (order) {
      case "approve" -> new Approve(by, Scope.EVERYTHING, change);
      case "reject" -> new Reject(by, Scope.EVERYTHING, change);
      case "pause" -> new Pause(by, Scope.EVERYTHING);
      case "resume" -> new Resume(by, Scope.EVERYTHING);
      case "stop-all" -> new StopAll(by, Scope.EVERYTHING);
      default -> new RevertAll(by, Scope.EVERYTHING);
    };
  }
}
