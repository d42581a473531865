package io.flinksustain.report;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;

/**
 * Gives equal values the same object, in the whole process, so that a window of reports holds each
 * shape once and two of them are mostly told to be equal at a glance.
 *
 * <p>Bounded: each hash has two places of which a newcomer takes the free one, else the second, and
 * above a weight all is forgotten. Threads may share it; a race costs a duplicate and nothing else.
 *
 * @param <T> of the values, which must not change
 */
public final class Shared<T> {
  /** 200 thousand shapes of 4 million rows: some 50 MB when it is full. */
  public static final Shared<TableShape> SHAPES = new Shared<>(1 << 18, 1 << 22, TableShape::rows);

  /** The jobs of a fleet. */
  public static final Shared<JobRef> JOBS = new Shared<>(1 << 16, 1 << 15, job -> 1);

  private final AtomicReferenceArray<T> places;
  private final AtomicLong kept = new AtomicLong();
  private final long maxWeight;
  private final ToIntFunction<T> weight;

  /**
   * Holds nothing yet.
   *
   * @param places how many, a power of two
   * @param maxWeight of all values together
   * @param weight of one
   */
  Shared(int places, long maxWeight, ToIntFunction<T> weight) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxWeight = maxWeight;
    this.weight = weight;
  }

  /** A value equal to this one, most often one handed out before. */
  public T get(T value) {
    T known = find(value);
    if (known == null) {
      keep(value);
      return value;
    }
    return known;
  }

  /** The value equal to this one that was shared before; null when none is known. */
  public T find(T value) {
    int place = place(value);
    T first = places.getAcquire(place);
    if (value.equals(first)) {
      return first;
    }
    T second = places.getAcquire(place ^ 1);
    return value.equals(second) ? second : null;
  }

  private int place(T value) {
    int hash = value.hashCode();
    return (hash ^ hash >>> 16) & (places.length() - 1);
  }

  private void keep(T value) {
    if (kept.get() + weight.applyAsInt(value) > maxWeight) {
      forget();
    }
    if (weight.applyAsInt(value) <= maxWeight) {
      int place = place(value);
      replace(places.getAcquire(place) == null ? place : place ^ 1, value);
    }
  }

  private void forget() {
    for (int place = 0; place < places.length(); place++) {
      replace(place, null);
    }
  }

  private void replace(int place, T value) {
    T old = places.getAndSet(place, value);
    kept.addAndGet(weightOf(value) - weightOf(old));
  }

  private long weightOf(T value) {
    return value == null ? 0 : weight.applyAsInt(value);
  }
}
