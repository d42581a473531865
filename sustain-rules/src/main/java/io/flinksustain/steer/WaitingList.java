package io.flinksustain.steer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of a lane that have not begun; whatever becomes of one is logged. */
final class WaitingList {
  private final List<Change> changes;
  private final Outbox out;
  private final long now;

  WaitingList(List<Change> changes, Outbox out, long now) {
    this.changes = new ArrayList<>(changes);
    this.out = out;
    this.now = now;
  }

  List<Change> all() {
    return List.copyOf(changes);
  }

  Optional<Change> of(String jobKey) {
    return changes.stream().filter(change -> change.jobKey().equals(jobKey)).findFirst();
  }

  Optional<Change> named(String id) {
    return changes.stream().filter(change -> change.id().equals(id)).findFirst();
  }

  void add(Change proposed) {
    changes.add(proposed);
    out.log(proposed);
  }

  /** Lets a change have its turn. */
  void approve(Change change, String by) {
    String why = "Approved by " + by + ".";
    Change approved =
        change.state() == ChangeState.PROPOSED
            ? change.moved(ChangeMove.APPROVE, now, change.deadline(), why)
            : change.waiting(change.deadline(), why);
    replace(change, approved.approved(by));
    out.log(approved);
  }

  /** What a change waits for now; said once. */
  void note(Change change, String why) {
    if (!change.reason().equals(why)) {
      Change noted = change.waiting(change.deadline(), why);
      replace(change, noted);
      out.log(noted);
    }
  }

  void replace(Change change, Change other) {
    changes.set(changes.indexOf(change), other);
  }

  /** Takes a change out whose turn has come. */
  void remove(Change change) {
    changes.remove(change);
  }

  /** Ends a change. */
  Change drop(Change change, ChangeMove move, String why) {
    remove(change);
    Change dropped = change.moved(move, now, Long.MAX_VALUE, why);
    out.log(dropped);
    return dropped;
  }
}
