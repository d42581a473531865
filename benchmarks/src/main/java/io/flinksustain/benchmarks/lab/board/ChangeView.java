package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.CostEffect;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about one change.
 *
 * @param events its entries in the log of changes, oldest first, at least one
 * @param vertex name of the vertex whose knob it turns; empty when that is the whole job's
 * @param cost before and after
 */
public record ChangeView(List<ChangeEvent> events, String vertex, CostEffect cost) {

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
    ChangeEvent last = last();
    String of = vertex.isEmpty() ? "" : " of " + vertex;
    return last.knob() + of + " from " + last.from() + " to " + last.to();
  }
}
