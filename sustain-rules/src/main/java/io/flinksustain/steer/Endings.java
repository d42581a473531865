package io.flinksustain.steer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a lane remembers of changes that are over, and which of them are to be taken back. */
final class Endings {
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparingLong(Change::enteredAt).reversed();

  /** Newest first. */
  final List<Change> ended;

  /** In this order, the newest first. */
  final List<Change> toRevert;

  /** Those that ended after a time. */
  Endings(Lane lane, long since) {
    ended = new ArrayList<>(lane.ended());
    ended.removeIf(change -> change.enteredAt() <= since);
    toRevert = new ArrayList<>(lane.toRevert());
  }

  void add(Change change) {
    ended.add(0, change);
    trim();
  }

  /** Some of them are to be taken back. */
  void revert(Predicate<Change> which) {
    List<Change> some = ended.stream().filter(which).toList();
    ended.removeAll(some);
    toRevert.addAll(some);
    toRevert.sort(NEWEST_FIRST);
  }

  /** Some that were to be taken back stay after all, for a reason; those. */
  List<Change> keep(Predicate<Change> which, String why) {
    List<Change> some = toRevert.stream().filter(which).toList();
    List<Change> kept = some.stream().map(c -> c.waiting(c.deadline(), why)).toList();
    toRevert.removeAll(some);
    ended.addAll(kept);
    ended.sort(NEWEST_FIRST);
    trim();
    return kept;
  }

  /** An accepted change is forgotten last: it may have to be taken back. */
  private void trim() {
    while (ended.size() > Lane.ENDED) {
      int oldest = ended.size() - 1;
      int other = oldest;
      while (other >= 0 && ended.get(other).state() == ChangeState.ACCEPTED) {
        other--;
      }
      ended.remove(other >= 0 ? other : oldest);
    }
  }
}
