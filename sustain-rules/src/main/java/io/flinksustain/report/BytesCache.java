package io.flinksustain.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds what was read from the same bytes before, so that they need not be read again and what was
 * read is one object for all; bounded, and shared by threads.
 *
 * @param <V> what is read, which must not change
 */
public final class BytesCache<V> {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int LANES = 4;

  /** What the heap holds of an entry beside its bytes and value. */
  private static final int ENTRY_BYTES = 56;

  private final TwoWayCache<Entry<V>> places;

  private record Entry<V>(byte[] bytes, V value, long size) {}

  /**
   * An empty cache.
   *
   * @param places how many, a power of two
   * @param maxBytes how many bytes of heap it may take, with those of values that tell their size
   */
  public BytesCache(int places, long maxBytes) {
    this.places = new TwoWayCache<>(places, maxBytes, Entry::size);
  }

  /** What was kept for these bytes; null when there is nothing. */
  public V find(byte[] bytes, int from, int length) {
    Entry<V> entry = entry(hash(bytes, from, length), bytes, from, length);
    return entry == null ? null : entry.value;
  }

  private Entry<V> entry(int hash, byte[] bytes, int from, int length) {
    Entry<V> first = places.first(hash);
    if (isOf(first, bytes, from, length)) {
      return first;
    }
    Entry<V> second = places.second(hash);
    return isOf(second, bytes, from, length) ? second : null;
  }

  private static boolean isOf(Entry<?> entry, byte[] bytes, int from, int length) {
    return entry != null
        && Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, from + length);
  }

  /** Keeps a value for a copy of these bytes, in the place of what was kept for them before. */
  public void keep(byte[] bytes, int from, int length, V value) {
    keep(bytes, from, length, value, 0);
  }

  /** The same with a value that itself holds a number of bytes worth counting. */
  public void keep(byte[] bytes, int from, int length, V value, int held) {
    int hash = hash(bytes, from, length);
    byte[] copy = Arrays.copyOfRange(bytes, from, from + length);
    long size = (long) ENTRY_BYTES + length + held;
    places.keep(hash, new Entry<>(copy, value, size), entry(hash, bytes, from, length));
  }

  /** In four lanes, because each step of one has to wait for the step before it. */
  private static int hash(byte[] bytes, int from, int length) {
    int end = from + length;
    int at = from;
    long hash = length;
    if (length >= LANES * Long.BYTES) {
      long second = 1;
      long third = 2;
      long fourth = 3;
      for (; at <= end - LANES * Long.BYTES; at += LANES * Long.BYTES) {
        hash = mixed(hash, (long) LONG.get(bytes, at));
        second = mixed(second, (long) LONG.get(bytes, at + Long.BYTES));
        third = mixed(third, (long) LONG.get(bytes, at + 2 * Long.BYTES));
        fourth = mixed(fourth, (long) LONG.get(bytes, at + 3 * Long.BYTES));
      }
      hash = mixed(mixed(hash, second), mixed(third, fourth));
    }
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash, (long) LONG.get(bytes, at));
    }
    for (; at < end; at++) {
      hash = mixed(hash, bytes[at]);
    }
    return (int) (hash ^ hash >>> 32);
  }

  private static long mixed(long hash, long next) {
    long product = (hash ^ next) * MIX;
    return product ^ product >>> 29;
  }
}
