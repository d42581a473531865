package io.flinksustain.capacity.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps maps of what is remembered from growing without end. */
final class Bounded {
  private Bounded() {}

  /** What is remembered of those that are still there, and of no more than so many. */
  static <K, V> Map<K, V> kept(Map<K, V> before, Collection<K> there, int most) {
    Map<K, V> kept = new HashMap<>();
    there.stream()
        .filter(before::containsKey)
        .limit(most)
        .forEach(key -> kept.put(key, before.get(key)));
    return kept;
  }

  /** Puts a value where there is room, or one of its key already. */
  static <K, V> void put(Map<K, V> all, K key, V value, int most) {
    if (all.size() < most || all.containsKey(key)) {
      all.put(key, value);
    }
  }
}
