package io.flinksustain.monitor.decode;

import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import io.flinksustain.signal.Scope;

/**
 * Remembers where samples with the same labels belong, by the bytes of the labels: the labels of an
 * entity are the same in each of its signals and at each instant.
 *
 * <p>Labels that were refused are not remembered, so that they are refused in the same words again.
 * Bounded in bytes, so labels that never come again cost time and not memory.
 */
final class KnownPlaces {
  /** Of what is known of some labels, beside their bytes. */
  private static final int KNOWN_BYTES = 200;

  private final BytesCache<Known> places = new BytesCache<>(1 << 19, HeapShare.ofSubtask(12));

  record Known(Object context, Place[] ofScopes) {}

  /** True when labels in these bytes were read before. */
  boolean know(byte[] bytes, int from, int length) {
    return places.find(bytes, from, length) != null;
  }

  /** Remembers that labels in these bytes can be read, and nothing else about them. */
  Known learn(byte[] bytes, int from, int length, Object context) {
    Known known = new Known(context, new Place[Scope.values().length]);
    places.keep(bytes, from, length, known, KNOWN_BYTES);
    return known;
  }

  /**
   * The place for the labels written in these bytes.
   *
   * @param context what else the place depends on; the same object as before, or it is read anew
   */
  Place place(Scope scope, byte[] bytes, int from, int length, Object context, LabelSet labels) {
    Known known = places.find(bytes, from, length);
    if (known != null && known.context == context) {
      Place place = known.ofScopes[scope.ordinal()];
      return place != null ? place : read(scope, known, labels);
    }
    Place place = labels.place(scope);
    learn(bytes, from, length, context).ofScopes[scope.ordinal()] = place;
    return place;
  }

  private static Place read(Scope scope, Known known, LabelSet labels) {
    Place place = labels.place(scope);
    known.ofScopes[scope.ordinal()] = place;
    return place;
  }
}
