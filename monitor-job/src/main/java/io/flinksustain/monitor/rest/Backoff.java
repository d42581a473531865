package io.flinksustain.monitor.rest;

import java.io.Serializable;

/**
 * Pauses that double up to a bound.
 *
 * <p>With 1 s and at most 60 s: 1, 2, 4, 8, 16, 32, 60, 60 s.
 *
 * @param firstMs after the first failure
 * @param mostMs the longest
 */
public record Backoff(long firstMs, long mostMs) implements Serializable {
  private static final int MOST_DOUBLINGS = 30;

  /** The pause after so many failures in a row, from 1. */
  public long pauseMs(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    return Math.min(firstMs << doublings, Math.max(firstMs, mostMs));
  }
}
