package io.flinksustain.explain;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Subject;
import io.flinksustain.policy.Knobs;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known about one change.
 *
 * @param events its entries in the log of changes, oldest first, at least one
 * @param vertex name of the vertex whose knob it turns; empty when that is the whole job's
 * @param cost before and after
 */
public record ChangeView(List<ChangeEvent> events, String vertex, CostEffect cost) {

  /**
   * A change with what the recommendations say that it may have come from. Of a smaller step than
   * was recommended none of them says what it costs.
   */
  public static ChangeView of(List<ChangeEvent> events, Collection<Recommendation> known) {
    // A change keeps its id, and its job may have another one by the end of it.
    ChangeEvent first = events.get(0);
    return new ChangeView(
        List.copyOf(events),
        vertex(first, known),
        last(known, r -> isWhole(first, r)).map(Recommendation::cost).orElse(CostEffect.UNKNOWN));
  }

  private static String vertex(ChangeEvent event, Collection<Recommendation> known) {
    return Knobs.isParallelism(event.knob())
        ? last(known, r -> isOf(event, r)).map(r -> nameOf(r.subject())).orElse("")
        : "";
  }

  private static String nameOf(Subject subject) {
    return subject.vertex().isEmpty() ? "" : subject.name();
  }

  /** Where no command can be made the log names no vertex, and the advice does. */
  private static boolean isOf(ChangeEvent event, Recommendation r) {
    return event.subject().isEmpty()
        ? isWhole(event, r)
        : r.job().jobId().equals(event.job().jobId())
            && r.subject().vertex().equals(event.subject());
  }

  private static boolean isWhole(ChangeEvent event, Recommendation r) {
    String knob = event.knob();
    return r.job().jobId().equals(event.job().jobId())
        && r.cause().equals(event.cause())
        && r.knob().equals(knob)
        && Knobs.isSame(knob, r.current(), event.from())
        && Knobs.isSame(knob, r.proposed(), event.to());
  }

  private static Optional<Recommendation> last(
      Collection<Recommendation> known, Predicate<Recommendation> which) {
    return known.stream().filter(which).reduce((one, later) -> later);
  }

  /** Its id. */
  public String id() {
    return last().change();
  }

  /** Key of its job. */
  public String job() {
    return last().job().key();
  }

  /** Where it stands. */
  public ChangeState state() {
    return last().state();
  }

  /** The entry that was written last. */
  public ChangeEvent last() {
    return events.get(events.size() - 1);
  }

  /** The entries with which it came to another state, oldest first. */
  public List<ChangeEvent> moves() {
    List<ChangeEvent> moves = new ArrayList<>();
    for (ChangeEvent event : events) {
      if (moves.isEmpty() || moves.get(moves.size() - 1).state() != event.state()) {
        moves.add(event);
      }
    }
    return moves;
  }

  /** The last verdict on it; null when there was none. */
  public Verdict verdict() {
    return events.stream()
        .map(ChangeEvent::verdict)
        .filter(verdict -> verdict != null)
        .reduce((one, later) -> later)
        .orElse(null);
  }

  /** Whether a command was given for it. */
  public boolean begun() {
    return events.stream().anyMatch(event -> event.state() == ChangeState.APPLYING);
  }

  /** {@code parallelism of look-up from 1 to 2}. */
  public String turn() {
    return Wording.turn(last().knob(), vertex, last().from(), last().to());
  }

  /** When it came to the state that it is in, epoch milliseconds. */
  public long since() {
    List<ChangeEvent> moves = moves();
    return moves.get(moves.size() - 1).at();
  }
}
