package io.flinksustain.steer;

import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lane while one input is worked in, and what is to be sent because of it.
 *
 * <p>Whoever moves a change does it here, so that no move is made that is not in {@link Moves} and
 * none is missing in the log.
 */
final class Draft {
  /** A day with a change of the clock is longer than 24 hours. */
  private static final long DAYS_MS = Duration.ofDays(2).toMillis();

  /** A recommendation that is older than this has expired by itself. */
  private static final long HEARD_MS = Duration.ofDays(7).toMillis();

  final Site site;
  final long now;
  final String name;
  final List<Change> waiting;
  final Endings past;
  final List<Long> begun;
  final Map<String, Long> heard;
  Change inFlight;
  Trial trial;
  Holds holds;
  boolean blocked;
  boolean byOrder;

  private final List<Command> commands = new ArrayList<>();
  private final List<ChangeEvent> events = new ArrayList<>();
  private final List<Alert> alerts = new ArrayList<>();

  Draft(Lane lane, Site site, long now) {
    this.site = site;
    this.now = now;
    name = lane.name();
    inFlight = lane.inFlight();
    trial = lane.trial();
    waiting = new ArrayList<>(lane.waiting());
    holds = lane.holds();
    blocked = lane.blocked();
    byOrder = lane.byOrder();
    begun = new ArrayList<>(lane.begun());
    heard = new HashMap<>(lane.heard());
    begun.removeIf(at -> at <= now - DAYS_MS);
    heard.values().removeIf(at -> at <= now - HEARD_MS);
    long memoryMs = Math.max(site.lane().retryAfterMs(), site.lane().revertMs());
    past = new Endings(lane, now - memoryMs);
  }

  JobPolicy policy(Change change) {
    return site.job(change.job());
  }

  Mode mode(Change change) {
    return policy(change).of(change.recommendation().knob()).mode();
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

  Optional<Change> waiting(String jobKey) {
    return waiting.stream().filter(change -> change.jobKey().equals(jobKey)).findFirst();
  }

  void send(Command command) {
    commands.add(command);
  }

  void alert(Alert alert) {
    alerts.add(alert);
  }

  void log(Change change) {
    events.add(ChangeEvent.of(change, now, null));
  }

  void log(Change change, Finding finding) {
    events.add(ChangeEvent.of(change, now, finding));
  }

  /** Lets a change that waits have its turn. */
  void approve(Change change, String by) {
    String why = "Approved by " + by + ".";
    Change approved =
        change.state() == ChangeState.PROPOSED
            ? change.moved(ChangeMove.APPROVE, now, change.deadline(), why)
            : change.waiting(change.deadline(), why);
    replace(change, approved.approved(by));
    log(approved);
  }

  void replace(Change change, Change other) {
    waiting.set(waiting.indexOf(change), other);
  }

  /** Ends a change that waits. */
  Change drop(Change change, ChangeMove move, String why) {
    waiting.remove(change);
    Change dropped = change.moved(move, now, Long.MAX_VALUE, why);
    log(dropped);
    return dropped;
  }

  /** Ends a change that waits, for a reason that is worth remembering. */
  void reject(Change change, String why) {
    past.add(drop(change, ChangeMove.REJECT, why));
  }

  /** Moves the change in flight to another state of flight. */
  void move(ChangeMove move, long deadline, String why) {
    inFlight = inFlight.moved(move, now, deadline, why);
    log(inFlight);
  }

  /** Ends the change in flight. */
  void end(ChangeMove move, String why) {
    move(move, Long.MAX_VALUE, why);
    past.add(inFlight);
    inFlight = null;
    trial = null;
    blocked = false;
    byOrder = false;
  }

  Step step(long nextTimer) {
    Lane lane =
        new Lane(
            name,
            inFlight,
            trial,
            List.copyOf(waiting),
            List.copyOf(past.ended),
            List.copyOf(past.toRevert),
            holds,
            blocked,
            byOrder,
            List.copyOf(begun),
            Map.copyOf(heard));
    return new Step(
        lane, List.copyOf(commands), List.copyOf(events), List.copyOf(alerts), nextTimer);
  }
}
