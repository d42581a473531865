package io.flinksustain.monitor.decode;

import io.flinksustain.signal.Scope;
import java.util.Arrays;

/**
 * The places of the points of one metric, in their order: the next metric of the same resource
 * mostly has the same points, and to compare their attributes is cheaper than to look them up.
 */
final class PointOrder {
  /** A metric with more points looks the rest of them up. */
  private static final int MAX = 1 << 14;

  private Place[] places = new Place[64];
  private int[] from = new int[64];
  private int[] length = new int[64];
  private int next;

  /** Begins another metric. */
  void restart() {
    next = 0;
  }

  /** Goes to the next point of the metric. */
  void advance() {
    next++;
    if (next == places.length && next < MAX) {
      places = Arrays.copyOf(places, 2 * next);
      from = Arrays.copyOf(from, 2 * next);
      length = Arrays.copyOf(length, 2 * next);
    }
  }

  /** Where the attributes of the point at the same position of an earlier metric begin. */
  int from() {
    return next < places.length ? from[next] : 0;
  }

  /** How many bytes those have; 0 when there are none. */
  int length() {
    return next < places.length ? length[next] : 0;
  }

  /** The place of that point, null when it is not known or is of another scope. */
  Place place(Scope scope) {
    boolean known = next < places.length && places[next] != null && places[next].scope() == scope;
    return known ? places[next] : null;
  }

  /** Sets the place of the point. */
  void set(Place place, int attributesFrom, int attributesLength) {
    if (next < places.length) {
      places[next] = place;
      from[next] = attributesFrom;
      length[next] = attributesLength;
    }
  }
}
