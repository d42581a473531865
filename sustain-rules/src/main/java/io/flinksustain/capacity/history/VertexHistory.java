package io.flinksustain.capacity.history;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.scale.Scalability;
import io.flinksustain.capacity.scale.ScalePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a vertex could take in at the parallelisms that it had.
 *
 * @param points one for each of the latest parallelisms, at most {@link #MOST}
 */
public record VertexHistory(List<ScalePoint> points) {
  /** So many parallelisms are remembered; each takes at most 24 bytes of state. */
  public static final int MOST = 6;

  /** Nothing seen yet. */
  static final VertexHistory NONE = new VertexHistory(List.of());

  /** What is worth less than this teaches nothing. */
  private static final double WORTH_LEARNING = 0.6;

  /** After a window in which it could take in so much; weak estimates are left out. */
  VertexHistory with(int parallelism, Estimate capacity, long at) {
    if (!capacity.isKnown() || capacity.confidence() < WORTH_LEARNING || !(capacity.target() > 0)) {
      return this;
    }
    List<ScalePoint> all = new ArrayList<>(points);
    Optional<ScalePoint> known =
        points.stream().filter(point -> point.parallelism() == parallelism).findFirst();
    known.ifPresent(all::remove);
    all.add(
        known
            .map(point -> point.again(capacity.target(), at))
            .orElseGet(() -> new ScalePoint(parallelism, capacity.target(), at)));
    return new VertexHistory(latest(all));
  }

  private static List<ScalePoint> latest(List<ScalePoint> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(ScalePoint::at).reversed())
        .limit(MOST)
        .toList();
  }

  Scalability scalability() {
    return Scalability.of(points);
  }
}
