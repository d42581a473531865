package io.flinksustain.wire;

import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The columns of a table, found in the catalogue once for all tables that name the same ones.
 *
 * @param scope of the table
 * @param names as written
 * @param signals by position; null where the catalogue has none
 * @param ordinals of the signals that are not null
 */
record Columns(Scope scope, List<String> names, Signal[] signals, int[] ordinals) {
  /** Producers are few and each writes the same names again and again. */
  private static final AtomicReferenceArray<Columns> CACHE = new AtomicReferenceArray<>(256);

  /** Characters of all names together; a table of the whole catalogue has some 2,000. */
  private static final int MAX_CACHED = 1 << 13;

  static Columns of(Scope scope, List<String> names) {
    int hash = 31 * names.hashCode() + scope.ordinal();
    int place = (hash ^ hash >>> 16) & (CACHE.length() - 1);
    Columns known = CACHE.getAcquire(place);
    if (known != null && known.scope == scope && known.names.equals(names)) {
      return known;
    }
    Columns found = find(scope, names);
    if (names.stream().mapToInt(String::length).sum() <= MAX_CACHED) {
      CACHE.setRelease(place, found);
    }
    return found;
  }

  /** True when no signal comes twice. */
  boolean areDistinct() {
    return Arrays.stream(ordinals).distinct().count() == ordinals.length;
  }

  private static Columns find(Scope scope, List<String> names) {
    Signal[] signals =
        names.stream()
            .map(name -> SignalNames.ofIdentifier(scope, name).orElse(null))
            .toArray(Signal[]::new);
    int[] ordinals =
        Arrays.stream(signals).filter(Objects::nonNull).mapToInt(Signal::ordinal).toArray();
    return new Columns(scope, List.copyOf(names), signals, ordinals);
  }
}
