package io.flinksustain.steer;

import io.flinksustain.policy.Mode;
import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane while one input is worked in.
 *
 * <p>Whoever moves a change does it here or in the {@link WaitingList}, so that no move is made
 * that is not in {@link Moves} and none is missing in the log.
 */
final class Draft {
  /** A day with a change of the clock is longer than 24 hours. */
  private static final long DAYS_MS = Duration.ofDays(2).toMillis();

  /** A recommendation that is older than this has expired by itself. */
  private static final long HEARD_MS = Duration.ofDays(7).toMillis();

  final Site site;
  final long now;
  final String name;
  final Outbox out;
  final WaitingList waiting;
  final Endings past;
  final Recall recall;
  final List<Long> begun;
  final Map<String, Long> heard;
  Change inFlight;
  Trial trial;
  Holds holds;
  boolean blocked;
  boolean byOrder;

  private final Map<JobRef, Policy> policies = new HashMap<>();

  Draft(Lane lane, Site site, long now) {
    this.site = site;
    this.now = now;
    name = lane.name();
    out = new Outbox(now);
    waiting = new WaitingList(lane.waiting(), out, now);
    inFlight = lane.inFlight();
    trial = lane.trial();
    holds = lane.holds();
    blocked = lane.blocked();
    byOrder = lane.byOrder();
    begun = new ArrayList<>(lane.begun());
    heard = new HashMap<>(lane.heard());
    begun.removeIf(at -> at <= now - DAYS_MS);
    heard.values().removeIf(at -> at <= now - HEARD_MS);
    long memoryMs = Math.max(site.lane().retryAfterMs(), site.lane().revertMs());
    past = new Endings(lane, now - memoryMs);
    recall = new Recall(site, now);
  }

  Policy policy(JobRef job) {
    return policies.computeIfAbsent(job, site::policy);
  }

  Policy policy(Change change) {
    return policy(change.job());
  }

  Mode mode(Change change) {
    return policy(change).mode(change.recommendation().knob()).value();
  }

  /** How the change in flight is watched. */
  TrialPolicy trialPolicy() {
    return site.trial(inFlight.job());
  }

  /** Whether no command of the change in flight may go out now. */
  boolean isStopped() {
    return !byOrder && holds.stop(inFlight.jobKey()).isPresent();
  }

  /** Whether there is a change in flight that may still stay. */
  boolean isWatched() {
    return inFlight != null && inFlight.state().isArmed() && !blocked;
  }

  /** Whether the change in flight should be taken back and is not, because of a stop. */
  boolean isWithheld() {
    return blocked && inFlight.state().isArmed();
  }

  /** Whether a roll back is due or was tried, and none may go out before an order. */
  boolean isHeldBack() {
    return isWithheld() || (inFlight.state() == ChangeState.ROLLING_BACK && isStopped());
  }

  /** Ends a change that waits, for a reason that is worth remembering. */
  void reject(Change change, String why) {
    Change rejected = waiting.drop(change, ChangeMove.REJECT, why);
    past.add(rejected);
    inVain(rejected);
  }

  /** What was in vain is not waited for either, once it is no longer advised. */
  private void inVain(Change change) {
    if (recall.failed(change)) {
      Waiting.withdraw(this, change.jobKey());
    }
  }

  /** Moves the change in flight to another state of flight. */
  void move(ChangeMove move, long deadline, String why) {
    inFlight = inFlight.moved(move, now, deadline, why);
    out.log(inFlight);
  }

  /** Notes whether nothing was done for the change in flight, as far as can be told. */
  void noteUnbegun(boolean so) {
    inFlight = inFlight.armed(inFlight.plan(), inFlight.armed().unbegun(so));
  }

  /** Ends the change in flight. */
  void end(ChangeMove move, String why) {
    move(move, Long.MAX_VALUE, why);
    past.add(inFlight);
    // What was not begun was not tried.
    if (inFlight.state().isInVain() && !inFlight.armed().unbegun()) {
      inVain(inFlight);
    }
    inFlight = null;
    trial = null;
    blocked = false;
    byOrder = false;
  }

  Lane lane() {
    return new Lane(
        name,
        inFlight,
        trial,
        waiting.all(),
        List.copyOf(past.ended),
        List.copyOf(past.toRevert),
        holds,
        blocked,
        byOrder,
        List.copyOf(begun),
        Map.copyOf(heard));
  }
}
