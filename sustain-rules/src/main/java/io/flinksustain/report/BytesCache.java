package io.flinksustain.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds what was read from the same bytes before, so that they need not be read again and what was
 * read is one object for all.
 *
 * <p>Bounded: each hash has two places of which a newcomer takes the free one, else the second, and
 * above a number of bytes all is forgotten. Threads may share it; a race costs a duplicate and
 * nothing else.
 *
 * @param <V> what is read, which must not change
 */
public final class BytesCache<V> {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final AtomicReferenceArray<Entry<V>> places;
  private final AtomicLong bytesKept = new AtomicLong();
  private final long maxBytes;

  private record Entry<V>(byte[] bytes, V value, long size) {}

  /**
   * An empty cache.
   *
   * @param places how many, a power of two
   * @param maxBytes how many bytes are kept, to compare with and in values that tell their size
   */
  public BytesCache(int places, long maxBytes) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxBytes = maxBytes;
  }

  /** What was kept for these bytes; null when there is nothing. */
  public V find(byte[] bytes, int from, int length) {
    int place = place(bytes, from, length);
    V value = at(place, bytes, from, length);
    return value != null ? value : at(place ^ 1, bytes, from, length);
  }

  private V at(int place, byte[] bytes, int from, int length) {
    Entry<V> entry = places.getAcquire(place);
    boolean same =
        entry != null
            && Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, from + length);
    return same ? entry.value : null;
  }

  /** Keeps a value for a copy of these bytes. */
  public void keep(byte[] bytes, int from, int length, V value) {
    keep(bytes, from, length, value, 0);
  }

  /** The same with a value that itself holds a number of bytes worth counting. */
  public void keep(byte[] bytes, int from, int length, V value, int held) {
    long size = (long) length + held;
    if (bytesKept.get() + size > maxBytes) {
      forget();
    }
    if (size <= maxBytes) {
      byte[] copy = Arrays.copyOfRange(bytes, from, from + length);
      int place = place(bytes, from, length);
      int free = places.getAcquire(place) == null ? place : place ^ 1;
      replace(free, new Entry<>(copy, value, size));
    }
  }

  private void forget() {
    for (int place = 0; place < places.length(); place++) {
      replace(place, null);
    }
  }

  private void replace(int place, Entry<V> entry) {
    Entry<V> old = places.getAndSet(place, entry);
    bytesKept.addAndGet(size(entry) - size(old));
  }

  private static long size(Entry<?> entry) {
    return entry == null ? 0 : entry.size;
  }

  private int place(byte[] bytes, int from, int length) {
    long hash = length;
    int end = from + length;
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash, (long) LONG.get(bytes, at));
    }
    for (; at < end; at++) {
      hash = mixed(hash, bytes[at]);
    }
    return (int) (hash ^ hash >>> 32) & (places.length() - 1);
  }

  private static long mixed(long hash, long next) {
    long product = (hash ^ next) * MIX;
    return product ^ product >>> 29;
  }
}
