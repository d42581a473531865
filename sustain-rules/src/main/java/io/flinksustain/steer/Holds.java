package io.flinksustain.steer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is held in a lane, by order.
 *
 * <p>What holds something takes effect whenever it comes, so that no wrong clock can keep a stop
 * from working. What ends a hold must have been ordered after it.
 *
 * @param byJob key of the job, or empty for the whole lane
 */
public record Holds(Map<String, Hold> byJob) {
  /** Nothing is held. */
  public static final Holds NONE = new Holds(Map.of());

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

  Holds with(String job, Hold hold) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.merge(byJob.size() < MOST ? job : "", hold, Hold::and);
    return new Holds(Map.copyOf(next));
  }

  /** Without the hold of a job, or of the lane, when that was ordered before. */
  Holds without(String job, long orderedAt) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.computeIfPresent(job, (key, hold) -> hold.at() > orderedAt ? hold : null);
    return new Holds(Map.copyOf(next));
  }

  /** Without those that ended. */
  Holds at(long now) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.values().removeIf(hold -> hold.until() <= now);
    return next.size() == byJob.size() ? this : new Holds(Map.copyOf(next));
  }
}
