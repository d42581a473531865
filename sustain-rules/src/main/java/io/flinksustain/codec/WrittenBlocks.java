package io.flinksustain.codec;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What objects that come again and again were written as; the object itself is found, no equal one.
 *
 * <p>Bounded: each object has two places of which a newcomer takes the free one, else the second,
 * and above a number of bytes all is forgotten. Threads may share it.
 */
final class WrittenBlocks<K> {
  private final AtomicReferenceArray<Entry<K>> places;
  private final AtomicLong bytesKept = new AtomicLong();
  private final long maxBytes;

  private record Entry<K>(K key, byte[] block) {}

  /**
   * @param places how many, a power of two
   * @param maxBytes of all blocks together
   */
  WrittenBlocks(int places, long maxBytes) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxBytes = maxBytes;
  }

  /** Writes the block of this very object: as it was written before, mostly. */
  void write(K key, Encoder out, Runnable content) {
    byte[] block = find(key);
    if (block == null) {
      keep(key, out.bytesOf(content));
    } else {
      out.bytes(block);
    }
  }

  private byte[] find(K key) {
    int place = place(key);
    byte[] block = at(place, key);
    return block != null ? block : at(place ^ 1, key);
  }

  private byte[] at(int place, K key) {
    Entry<K> entry = places.getAcquire(place);
    return entry != null && entry.key == key ? entry.block : null;
  }

  private void keep(K key, byte[] block) {
    if (bytesKept.get() + block.length > maxBytes) {
      forget();
    }
    if (block.length <= maxBytes) {
      int place = place(key);
      replace(places.getAcquire(place) == null ? place : place ^ 1, new Entry<>(key, block));
    }
  }

  private void forget() {
    for (int place = 0; place < places.length(); place++) {
      replace(place, null);
    }
  }

  private void replace(int place, Entry<K> entry) {
    Entry<K> old = places.getAndSet(place, entry);
    bytesKept.addAndGet(length(entry) - length(old));
  }

  private static long length(Entry<?> entry) {
    return entry == null ? 0 : entry.block.length;
  }

  private int place(K key) {
    int hash = System.identityHashCode(key);
    return (hash ^ hash >>> 16) & (places.length() - 1);
  }
}
