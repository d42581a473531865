package io.flinksustain.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What objects that come again and again were written as; the object itself is found, no equal one.
 *
 * <p>Bounded: each object has one place and a newcomer takes it, and large blocks are not kept.
 * Threads may share it.
 */
final class WrittenBlocks<K> {
  private final AtomicReferenceArray<Entry<K>> places;
  private final int maxBytes;

  private record Entry<K>(K key, byte[] block) {}

  /**
   * @param places how many, a power of two
   * @param maxBytes of a block that is kept
   */
  WrittenBlocks(int places, int maxBytes) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxBytes = maxBytes;
  }

  /** The block of this very object; null when it is not kept. */
  byte[] find(K key) {
    Entry<K> entry = places.getAcquire(place(key));
    return entry != null && entry.key == key ? entry.block : null;
  }

  void keep(K key, byte[] block) {
    if (block.length <= maxBytes) {
      places.setRelease(place(key), new Entry<>(key, block));
    }
  }

  private int place(K key) {
    int hash = System.identityHashCode(key);
    return (hash ^ hash >>> 16) & (places.length() - 1);
  }
}
