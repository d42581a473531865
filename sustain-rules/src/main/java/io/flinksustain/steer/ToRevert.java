package io.flinksustain.steer;

import java.util.List;
import java.util.Optional;

/**
 * The accepted changes that are to be taken back by order: one after the other, and none while
 * another change is in flight in the lane. The log of changes says of each what it waits for.
 */
final class ToRevert {
  private final Draft draft;
  private final List<Change> changes;

  ToRevert(Draft draft) {
    this.draft = draft;
    this.changes = draft.past.toRevert;
  }

  /** The next one, when it is its turn. */
  Optional<Change> next() {
    boolean isTurn = draft.inFlight == null && !changes.isEmpty() && elsewhere().isEmpty();
    return isTurn ? Optional.of(changes.remove(0)) : Optional.empty();
  }

  /** The lane in which another change of the job is in flight; the policy moved it there since. */
  private Optional<String> elsewhere() {
    return draft
        .site
        .fleet()
        .inFlightIn(changes.get(0).jobKey())
        .filter(lane -> !lane.equals(draft.name));
  }

  /** Says what each waits for, when that is another than before. */
  void note() {
    String before = changes.isEmpty() ? "" : first();
    for (int i = 0; i < changes.size(); i++) {
      note(i, "It is to be taken back by order, once " + before + " is over.");
      before = changes.get(i).title();
    }
  }

  /** What the first waits for: it has not begun, so there is something. */
  private String first() {
    return draft.inFlight == null
        ? "its change in flight in lane " + elsewhere().orElseThrow()
        : draft.inFlight.title();
  }

  private void note(int place, String why) {
    Change change = changes.get(place);
    if (!change.reason().equals(why)) {
      changes.set(place, change.waiting(change.deadline(), why));
      draft.out.log(changes.get(place));
    }
  }
}
