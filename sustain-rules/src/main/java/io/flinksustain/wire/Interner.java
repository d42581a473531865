package io.flinksustain.wire;

/**
 * Gives equal ids the same object, so that a report of hundreds of rows holds a few strings only.
 *
 * <p>Bounded: each hash has one place and a newcomer takes it. A race between threads costs a
 * duplicate and nothing else.
 */
public final class Interner {
  private static final Interner SHARED = new Interner(1 << 14);

  /** Longer texts are no ids and are not kept. */
  private static final int MAX_LENGTH = 128;

  private final String[] places;

  /** A table of a size that is a power of two. */
  Interner(int size) {
    this.places = new String[size];
  }

  /** An object equal to {@code id}, most often one handed out before. */
  public static String intern(String id) {
    return SHARED.get(id);
  }

  String get(String id) {
    int hash = id.hashCode();
    int place = (hash ^ (hash >>> 16)) & (places.length - 1);
    String known = places[place];
    if (id.equals(known)) {
      return known;
    }
    if (id.length() <= MAX_LENGTH) {
      places[place] = id;
    }
    return id;
  }
}
