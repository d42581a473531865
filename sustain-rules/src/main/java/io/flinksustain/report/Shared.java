package io.flinksustain.report;

import java.util.function.ToLongFunction;

/**
 * Gives equal values the same object, in the whole process, so that a window of reports holds each
 * shape once and two of them are mostly told to be equal at a glance; bounded.
 *
 * @param <T> of the values, which must not change
 */
public final class Shared<T> {
  /** 500 thousand shapes of 4 million rows: some 50 MB when it is full. */
  public static final Shared<TableShape> SHAPES = new Shared<>(1 << 19, 1 << 22, TableShape::rows);

  /** The jobs of a fleet. */
  public static final Shared<JobRef> JOBS = new Shared<>(1 << 16, 1 << 15, job -> 1);

  /** Ids and names, of 16 million characters together: those of ten thousand jobs. */
  public static final Shared<String> IDS = new Shared<>(1 << 19, 1 << 24, String::length);

  private final TwoPlaces<T> places;

  /**
   * Holds nothing yet.
   *
   * @param places how many, a power of two
   * @param maxWeight of all values together
   * @param weight of one
   */
  Shared(int places, long maxWeight, ToLongFunction<T> weight) {
    this.places = new TwoPlaces<>(places, maxWeight, weight);
  }

  /** A value equal to this one, most often one handed out before. */
  public T get(T value) {
    T known = find(value);
    if (known == null) {
      places.keep(value.hashCode(), value);
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
