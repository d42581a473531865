package io.flinksustain.report;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;

/**
 * A bounded table of what was seen before, which threads share without waiting for each other: a
 * race costs a duplicate and nothing else.
 *
 * <p>Each hash has two places, of which a newcomer takes the free one, else the second. Where the
 * weight of all would be too much, entries are forgotten at random, no more than the newcomer
 * needs: of a fleet that is larger than the table a part is then found though its members come in
 * turn, where forgetting the oldest would find none.
 *
 * @param <E> of the entries
 */
public final class TwoWayCache<E> {
  private static final int MIX = 0x9E3779B9;

  private final AtomicReferenceArray<E> places;
  private final AtomicLong kept = new AtomicLong();
  private final long maxWeight;
  private final ToLongFunction<E> weight;

  /**
   * An empty table.
   *
   * @param places how many, a power of two
   * @param maxWeight of all entries together; one that is heavier than that is not kept
   * @param weight of one, always the same
   */
  public TwoWayCache(int places, long maxWeight, ToLongFunction<E> weight) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxWeight = maxWeight;
    this.weight = weight;
  }

  /** What lies at the first place of a hash; null when nothing does. */
  public E first(int hash) {
    return places.getAcquire(place(hash));
  }

  /** What lies at the second place of a hash; null when nothing does. */
  public E second(int hash) {
    return places.getAcquire(secondPlace(hash));
  }

  /**
   * Takes a newcomer in.
   *
   * @param old what it takes the place of, as found at one of the places; null when nothing was
   */
  public void keep(int hash, E entry, E old) {
    long size = weight.applyAsLong(entry);
    if (size <= maxWeight) {
      makeRoom(size);
      replace(first(hash) == old ? place(hash) : secondPlace(hash), entry);
    }
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) & (places.length() - 1);
  }

  /** Never the first one, and not the same for all hashes that share their first. */
  private int secondPlace(int hash) {
    return place(hash) ^ (place(hash * MIX) | 1);
  }

  private void makeRoom(long size) {
    int start = ThreadLocalRandom.current().nextInt(places.length());
    for (int step = 0; step < places.length() && kept.get() + size > maxWeight; step++) {
      replace((start + step) & (places.length() - 1), null);
    }
  }

  private void replace(int place, E entry) {
    E old = places.getAndSet(place, entry);
    kept.addAndGet(weightOf(entry) - weightOf(old));
  }

  private long weightOf(E entry) {
    return entry == null ? 0 : weight.applyAsLong(entry);
  }
}
