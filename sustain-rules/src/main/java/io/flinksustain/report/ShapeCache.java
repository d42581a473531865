package io.flinksustain.report;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Gives equal shapes the same object, so that a window of reports holds each shape once and two
 * shapes are mostly told to be equal at a glance.
 *
 * <p>Bounded: each hash has two places of which a newcomer takes the free one, else the second, and
 * above a number of rows all is forgotten. Threads may share it; a race costs a duplicate and
 * nothing else.
 */
public final class ShapeCache {
  /** For 200 thousand tables of 4 million rows: some 50 MB when it is full. */
  private static final ShapeCache SHARED = new ShapeCache(1 << 18, 1 << 22);

  private final AtomicReferenceArray<TableShape> places;
  private final AtomicLong rowsKept = new AtomicLong();
  private final long maxRows;

  /**
   * An empty cache.
   *
   * @param places how many, a power of two
   * @param maxRows of all shapes together
   */
  ShapeCache(int places, long maxRows) {
    this.places = new AtomicReferenceArray<>(places);
    this.maxRows = maxRows;
  }

  /** A shape equal to this one, most often one handed out before, in the whole process. */
  public static TableShape share(TableShape shape) {
    return SHARED.get(shape);
  }

  /** The shape equal to this one that was shared before; null when none is known. */
  public static TableShape find(TableShape shape) {
    return SHARED.known(SHARED.place(shape), shape);
  }

  TableShape get(TableShape shape) {
    int place = place(shape);
    TableShape known = known(place, shape);
    if (known == null) {
      keep(places.getAcquire(place) == null ? place : place ^ 1, shape);
      return shape;
    }
    return known;
  }

  private TableShape known(int place, TableShape shape) {
    TableShape first = places.getAcquire(place);
    if (shape.equals(first)) {
      return first;
    }
    TableShape second = places.getAcquire(place ^ 1);
    return shape.equals(second) ? second : null;
  }

  private int place(TableShape shape) {
    int hash = shape.hashCode();
    return (hash ^ hash >>> 16) & (places.length() - 1);
  }

  private void keep(int place, TableShape shape) {
    if (rowsKept.get() + shape.rows() > maxRows) {
      forget();
    }
    if (shape.rows() <= maxRows) {
      replace(place, shape);
    }
  }

  private void forget() {
    for (int place = 0; place < places.length(); place++) {
      replace(place, null);
    }
  }

  private void replace(int place, TableShape shape) {
    TableShape old = places.getAndSet(place, shape);
    rowsKept.addAndGet(rows(shape) - rows(old));
  }

  private static long rows(TableShape shape) {
    return shape == null ? 0 : shape.rows();
  }
}
