package io.flinksustain.report;

import java.util.function.ToLongFunction;

/**
 * Gives equal values the same object, in the whole process, so that a window of reports holds each
 * shape once and two of them are mostly told to be equal at a glance; bounded.
 *
 * @param <T> of the values, which must not change
 */
public final class Interner<T> {
  /** What the heap holds for a short text beside its characters. */
  static final int STRING_BYTES = 56;

  /** What tables have values of. */
  public static final Interner<TableShape> SHAPES =
      new Interner<>(1 << 19, HeapShare.of(32), TableShape::heapBytes);

  /** The jobs of a fleet. */
  public static final Interner<JobRef> JOBS =
      new Interner<>(1 << 16, HeapShare.of(256), JobRef::heapBytes);

  /** Ids and names. */
  public static final Interner<String> IDS =
      new Interner<>(1 << 19, HeapShare.of(64), id -> STRING_BYTES + id.length());

  private final TwoWayCache<T> places;

  /**
   * Holds nothing yet.
   *
   * @param places how many, a power of two
   * @param maxWeight of all values together
   * @param weight of one
   */
  Interner(int places, long maxWeight, ToLongFunction<T> weight) {
    this.places = new TwoWayCache<>(places, maxWeight, weight);
  }

  /** A value equal to this one, most often one handed out before. */
  public T get(T value) {
    T known = find(value);
    if (known == null) {
      places.keep(value.hashCode(), value, null);
      return value;
    }
    return known;
  }

  /** The value equal to this one that was shared before; null when none is known. */
  public T find(T value) {
    int hash = value.hashCode();
    T first = places.first(hash);
    if (value.equals(first)) {
      return first;
    }
    T second = places.second(hash);
    return value.equals(second) ? second : null;
  }
}
