package io.flinksustain.steer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is held in a lane, by order.
 *
 * @param byJob key of the job, or empty for the whole lane
 * @param at when the latest of the orders was given, epoch milliseconds; an earlier one that comes
 *     later changes nothing
 */
public record Holds(Map<String, Hold> byJob, long at) {
  /** Nothing is held. */
  public static final Holds NONE = new Holds(Map.of(), Long.MIN_VALUE);

  /** Beyond so many jobs the whole lane is held, so that this stays small. */
  static final int MOST = 1_000;

  /** Why a job is held now. */
  public Optional<Hold> of(String jobKey, long now) {
    return current("", now).or(() -> current(jobKey, now));
  }

  private Optional<Hold> current(String key, long now) {
    return Optional.ofNullable(byJob.get(key)).filter(hold -> hold.until() > now);
  }

  /** When the next of them ends by itself; {@link Long#MAX_VALUE} for never. */
  long nextEnd() {
    return byJob.values().stream().mapToLong(Hold::until).min().orElse(Long.MAX_VALUE);
  }

  boolean isLate(Control order) {
    return order.by().at() < at;
  }

  Holds with(String job, Hold hold, long orderedAt) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.merge(byJob.size() < MOST ? job : "", hold, Holds::longer);
    return new Holds(Map.copyOf(next), orderedAt);
  }

  /** A snooze does not shorten a pause. */
  private static Hold longer(Hold before, Hold hold) {
    return hold.until() >= before.until() ? hold : before;
  }

  Holds without(String job, long orderedAt) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.remove(job);
    return new Holds(Map.copyOf(next), orderedAt);
  }

  /** Without those that ended. */
  Holds at(long now) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.values().removeIf(hold -> hold.until() <= now);
    return next.size() == byJob.size() ? this : new Holds(Map.copyOf(next), at);
  }
}
