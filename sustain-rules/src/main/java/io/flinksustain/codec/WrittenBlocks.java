package io.flinksustain.codec;

import io.flinksustain.report.TwoWayCache;

/**
 * What objects that come again and again were written as; the object itself is found, no equal one.
 * Bounded, and shared by threads.
 */
final class WrittenBlocks<K> {
  /** What the heap holds of an entry beside its bytes; the object is of others too. */
  private static final int ENTRY_BYTES = 40;

  private final TwoWayCache<Entry<K>> places;

  private record Entry<K>(K key, byte[] block) {}

  /**
   * Holds nothing yet.
   *
   * @param places how many, a power of two
   * @param maxBytes of all blocks together
   */
  WrittenBlocks(int places, long maxBytes) {
    this.places = new TwoWayCache<>(places, maxBytes, entry -> ENTRY_BYTES + entry.block.length);
  }

  /** Writes the block of this very object: as it was written before, mostly. */
  void write(K key, Encoder out, Runnable content) {
    int hash = System.identityHashCode(key);
    byte[] block = find(key, hash);
    if (block == null) {
      places.keep(hash, new Entry<>(key, out.bytesOf(content)), null);
    } else {
      out.bytes(block);
    }
  }

  private byte[] find(K key, int hash) {
    byte[] block = blockOf(places.first(hash), key);
    return block != null ? block : blockOf(places.second(hash), key);
  }

  private static <K> byte[] blockOf(Entry<K> entry, K key) {
    return entry != null && entry.key == key ? entry.block : null;
  }
}
