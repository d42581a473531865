package io.flinksustain.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All lanes, and which of them has a hand on a job.
 *
 * <p>A later policy may move a job to another lane while its change is in flight, or waits to be
 * taken back. That is brought to its end in the lane where it was begun, its <i>home</i>, and until
 * then no other lane begins one.
 *
 * <p>What is taken back by order begins with the newest of all lanes, as far as each has its turn:
 * a change that is older than another of the same job starts from what that one leaves behind.
 */
public final class Fleet {
  /**
   * The last change that may have set something of a job.
   *
   * @param lane in which it was
   * @param at when it was over, epoch milliseconds
   */
  record Touch(String lane, long at) {
    static final Touch NEVER = new Touch("", Long.MIN_VALUE);
  }

  /** A change that is to be taken back, and the lane in which it is. */
  private record Reverting(String lane, Change change) {}

  private static final Comparator<Reverting> BY_AGE =
      Comparator.comparingLong(each -> each.change().enteredAt());

  private final Map<String, Lane> lanes = new TreeMap<>();
  private final Map<String, String> inFlight = new HashMap<>();
  private final Map<String, Lane> reverting = new TreeMap<>();

  /** A lane by its name; an empty one when nothing is known of it. */
  public Lane lane(String name) {
    return lanes.getOrDefault(name, Lane.empty(name));
  }

  public boolean knows(String name) {
    return lanes.containsKey(name);
  }

  /** Names of the lanes that something is known of, in the order in which they take back. */
  public List<String> names() {
    return newestFirst(lane -> lane.toRevert().stream());
  }

  /** The same once an order has come. */
  public List<String> names(Control order) {
    return newestFirst(lane -> ordered(lane, order));
  }

  private List<String> newestFirst(Function<Lane, Stream<Change>> changes) {
    Map<String, Long> newest = new HashMap<>();
    lanes.forEach(
        (name, lane) ->
            newest.put(name, changes.apply(lane).mapToLong(Change::enteredAt).max().orElse(0)));
    return lanes.keySet().stream()
        .sorted(Comparator.comparing(newest::get, Comparator.reverseOrder()))
        .toList();
  }

  private static Stream<Change> ordered(Lane lane, Control order) {
    return Stream.of(Stream.ofNullable(lane.inFlight()), accepted(lane))
        .flatMap(changes -> changes)
        .filter(change -> order.scope().covers(change.jobKey()))
        .filter(change -> change.enteredAt() <= order.by().at());
  }

  private static Stream<Change> accepted(Lane lane) {
    return Stream.concat(lane.toRevert().stream(), lane.ended().stream())
        .filter(change -> change.state() == ChangeState.ACCEPTED);
  }

  /** A lane as it is now; an empty one is forgotten. */
  public void take(Lane lane) {
    String name = lane.name();
    inFlight.values().removeIf(name::equals);
    reverting.remove(name);
    if (lane.isEmpty()) {
      lanes.remove(name);
      return;
    }
    lanes.put(name, lane);
    if (lane.inFlight() != null) {
      inFlight.put(lane.inFlight().jobKey(), name);
    }
    if (!lane.toRevert().isEmpty()) {
      reverting.put(name, lane);
    }
  }

  /** The lane in which a change of the job is in flight. */
  public Optional<String> inFlightIn(String jobKey) {
    return Optional.ofNullable(inFlight.get(jobKey));
  }

  /** The lane in which a change of the job is not over. */
  public Optional<String> home(String jobKey) {
    return inFlightIn(jobKey).or(() -> reverts(jobKey).max(BY_AGE).map(Reverting::lane));
  }

  /** Another lane in which a newer change of the same job is to be taken back. */
  Optional<String> revertsNewer(Change change, String than) {
    return reverts(change.jobKey())
        .filter(other -> !other.lane().equals(than))
        .filter(other -> other.change().enteredAt() > change.enteredAt())
        .max(BY_AGE)
        .map(Reverting::lane);
  }

  private Stream<Reverting> reverts(String jobKey) {
    return reverting.values().stream()
        .flatMap(lane -> lane.toRevert().stream().map(c -> new Reverting(lane.name(), c)))
        .filter(each -> each.change().jobKey().equals(jobKey));
  }

  /** The lane that watches a job: its home, and otherwise the one of its policy. */
  public String watcher(JobRef job, Policy policy) {
    return home(job.key()).orElse(policy.lane());
  }

  /** By what the lanes remember of changes that are over: the same after a restart as before. */
  Touch lastTouch(String jobKey) {
    Touch last = Touch.NEVER;
    for (Lane lane : lanes.values()) {
      for (Change change : lane.ended()) {
        if (change.enteredAt() > last.at()
            && change.jobKey().equals(jobKey)
            && change.hasTouched()) {
          last = new Touch(lane.name(), change.enteredAt());
        }
      }
    }
    return last;
  }

  /** When the latest recommendation of a job was made that any lane heard of. */
  long heardAt(String jobKey) {
    return lanes.values().stream()
        .mapToLong(lane -> lane.heard().getOrDefault(jobKey, Long.MIN_VALUE))
        .max()
        .orElse(Long.MIN_VALUE);
  }
}
