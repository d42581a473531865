package io.flinksustain.steer;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is held in a lane, by order.
 *
 * <p>What holds something takes effect whenever it comes, so that no wrong clock can keep a stop
 * from working. What ends a hold must have been ordered after it, and for the same scope: who
 * resumes a lane does not end what holds everything.
 *
 * @param byJob key of the job; empty for the whole lane, and {@code *} for all lanes
 */
public record Holds(Map<String, Hold> byJob) {
  /** Nothing is held. */
  public static final Holds NONE = new Holds(Map.of());

  /** Beyond so many jobs the whole lane is held, so that this stays small. */
  static final int MOST = 1_000;

  private static final String LANE = "";
  private static final String EVERYTHING = "*";

  /** Why a job is held now. */
  public Optional<Hold> of(String jobKey, long now) {
    return on(jobKey).filter(hold -> hold.until() > now).findFirst();
  }

  /** What keeps every command for a job from going out, the latest of them. */
  Optional<Hold> stop(String jobKey) {
    return on(jobKey).filter(Hold::stop).max(Comparator.comparingLong(Hold::at));
  }

  private Stream<Hold> on(String jobKey) {
    return Stream.of(EVERYTHING, LANE, jobKey).map(byJob::get).filter(Objects::nonNull);
  }

  private static String key(Scope scope) {
    return scope.equals(Scope.EVERYTHING) ? EVERYTHING : scope.job();
  }

  /** When the next of them ends by itself; {@link Long#MAX_VALUE} for never. */
  long nextEnd() {
    return byJob.values().stream().mapToLong(Hold::until).min().orElse(Long.MAX_VALUE);
  }

  Holds with(Scope scope, Hold hold) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    boolean isJob = !scope.job().isEmpty() && !byJob.containsKey(scope.job());
    next.merge(isJob && byJob.size() >= MOST ? LANE : key(scope), hold, Hold::and);
    return new Holds(Map.copyOf(next));
  }

  /** Without the hold of the same scope, when that was ordered before. */
  Holds without(Scope scope, long orderedAt) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.computeIfPresent(key(scope), (key, hold) -> hold.at() > orderedAt ? hold : null);
    return new Holds(Map.copyOf(next));
  }

  /** Without those that ended. */
  Holds at(long now) {
    Map<String, Hold> next = new TreeMap<>(byJob);
    next.values().removeIf(hold -> hold.until() <= now);
    return next.size() == byJob.size() ? this : new Holds(Map.copyOf(next));
  }
}
