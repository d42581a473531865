package io.flinksustain.monitor.cli;

import io.flinksustain.explain.ChangeView;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Waits until the monitor has taken an order that was just given, and for one about a change until
 * the log of changes says what became of it.
 */
final class Awaiting {
  private static final Duration STEP = Duration.ofMillis(500);

  /** The log is committed at about the same time as what was read, and not always before it. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final long NOT_YET = Long.MAX_VALUE;

  private final Control order;
  private final Session session;
  private final InstantSource clock;
  private final int known;
  private long taken = NOT_YET;

  Awaiting(Control order, Session session, InstantSource clock) {
    this.order = order;
    this.session = session;
    this.clock = clock;
    this.known = entries().size();
  }

  /**
   * What became of the order.
   *
   * @param end when to give up, epoch milliseconds
   * @throws MonitorSilent when the monitor has not taken it by then
   */
  Answer until(long end) {
    Optional<ChangeEvent> said = said();
    while (said.isEmpty() && !isOver(clock.millis())) {
      requireInTime(end);
      session.readOn(STEP);
      said = said();
    }
    return said.map(this::answer).orElseGet(this::silence);
  }

  /** Whether nothing more will be said: of a change something may still come for a while. */
  private boolean isOver(long now) {
    if (taken == NOT_YET && session.platform().isTaken()) {
      taken = now;
    }
    return taken != NOT_YET && (change().isEmpty() || now - taken >= GRACE.toMillis());
  }

  private void requireInTime(long end) {
    if (clock.millis() >= end) {
      throw new MonitorSilent(
          "the order lies on %s, but the monitor has not taken it: is it running, with this"
                  .formatted(session.platform().name())
              + " kafka.group-id, and does it take checkpoints more often than --timeout?");
    }
  }

  /** What the log says since the order. */
  private Optional<ChangeEvent> said() {
    return entries().stream().skip(known).filter(e -> isDecision(e.state())).findFirst();
  }

  private boolean isDecision(ChangeState state) {
    return order.kind() == Control.Kind.APPROVE
        ? state != ChangeState.PROPOSED
        : state == ChangeState.ROLLING_BACK || state.isEnd();
  }

  private Answer answer(ChangeEvent event) {
    boolean followed = order.kind() == Control.Kind.REJECT || !event.state().isEnd();
    return followed ? Answer.followed(order, event) : Answer.notFollowed(order, event);
  }

  private Answer silence() {
    List<ChangeEvent> entries = entries();
    return entries.isEmpty()
        ? Answer.taken(order)
        : Answer.notFollowed(order, entries.get(entries.size() - 1));
  }

  private List<ChangeEvent> entries() {
    return change().flatMap(session.ledger()::change).map(ChangeView::events).orElse(List.of());
  }

  private Optional<String> change() {
    return Optional.of(order.change()).filter(id -> !id.isEmpty());
  }
}
