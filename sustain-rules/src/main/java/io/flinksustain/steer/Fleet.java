package io.flinksustain.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All lanes, and which of them has a hand on a job.
 *
 * <p>A later policy may move a job to another lane while its change is in flight, or waits to be
 * taken back. That is brought to its end in the lane where it was begun, its <i>home</i>, and until
 * then no other lane begins one.
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

  private final Map<String, Lane> lanes = new TreeMap<>();
  private final Map<String, String> inFlight = new HashMap<>();
  private final Map<String, String> toRevert = new HashMap<>();
  private final Map<String, Touch> touched = new HashMap<>();

  /** A lane by its name; an empty one when nothing is known of it. */
  public Lane lane(String name) {
    return lanes.getOrDefault(name, Lane.empty(name));
  }

  public boolean knows(String name) {
    return lanes.containsKey(name);
  }

  /** Names of the lanes that something is known of, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(lanes.keySet());
  }

  /** A lane as it is now; an empty one is forgotten. */
  public void take(Lane lane) {
    String name = lane.name();
    inFlight.values().removeIf(name::equals);
    toRevert.values().removeIf(name::equals);
    if (lane.isEmpty()) {
      lanes.remove(name);
      return;
    }
    lanes.put(name, lane);
    if (lane.inFlight() != null) {
      inFlight.put(lane.inFlight().jobKey(), name);
    }
    lane.toRevert().forEach(change -> toRevert.put(change.jobKey(), name));
    lane.ended().stream().filter(Change::hasTouched).forEach(change -> touched(change, name));
  }

  private void touched(Change change, String lane) {
    touched.merge(
        change.jobKey(),
        new Touch(lane, change.enteredAt()),
        (one, other) -> other.at() > one.at() ? other : one);
  }

  /** The lane in which a change of the job is in flight. */
  public Optional<String> inFlightIn(String jobKey) {
    return Optional.ofNullable(inFlight.get(jobKey));
  }

  /** The lane in which a change of the job is not over. */
  public Optional<String> home(String jobKey) {
    return inFlightIn(jobKey).or(() -> Optional.ofNullable(toRevert.get(jobKey)));
  }

  /** The lane that watches a job: its home, and otherwise the one of its policy. */
  public String watcher(JobRef job, Policy policy) {
    return home(job.key()).orElse(policy.lane());
  }

  Touch lastTouch(String jobKey) {
    return touched.getOrDefault(jobKey, Touch.NEVER);
  }

  /** When the latest recommendation of a job was made that any lane heard of. */
  long heardAt(String jobKey) {
    return lanes.values().stream()
        .mapToLong(lane -> lane.heard().getOrDefault(jobKey, Long.MIN_VALUE))
        .max()
        .orElse(Long.MIN_VALUE);
  }
}
