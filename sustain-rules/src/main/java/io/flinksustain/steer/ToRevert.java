package io.flinksustain.steer;

import java.util.List;
import java.util.Optional;

/**
 * The accepted changes that are to be taken back by order: one after the other, the newest first,
 * and none while another change is in flight in the lane, or while a newer one of its job is still
 * to be taken back in another. The log of changes says of each what it waits for.
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

  /** Another change of the job in another lane that is first; the policy moved it since. */
  private Optional<String> elsewhere() {
    Fleet fleet = draft.site.fleet();
    Change next = changes.get(0);
    return fleet
        .inFlightIn(next.jobKey())
        .filter(lane -> !lane.equals(draft.name))
        .map(lane -> "its change in flight in lane " + lane)
        .or(
            () ->
                fleet
                    .revertsNewer(next, draft.name)
                    .map(lane -> "its newer change in lane " + lane));
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
    return draft.inFlight == null ? elsewhere().orElseThrow() : draft.inFlight.title();
  }

  private void note(int place, String why) {
    Change change = changes.get(place);
    if (!change.reason().equals(why)) {
      changes.set(place, change.waiting(change.deadline(), why));
      draft.out.log(changes.get(place));
    }
  }
}
