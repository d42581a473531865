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

  /** The place of the point at the same position of an earlier metric, null for another one. */
  Place place(Scope scope, byte[] bytes, int attributesFrom, int attributesLength) {
    if (next >= places.length || places[next] == null || length[next] != attributesLength) {
      return null;
    }
    int earlier = from[next];
    boolean same =
        places[next].scope() == scope
            && Arrays.equals(
                bytes,
                attributesFrom,
                attributesFrom + attributesLength,
                bytes,
                earlier,
                earlier + attributesLength);
    return same ? places[next] : null;
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
