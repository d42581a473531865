package io.flinksustain.steer;

/**
 * What one observation of a change says.
 *
 * <p>The order of the constants is part of the state format: add at the end, never reorder.
 */
public enum Verdict {
  /** Nothing is worse, and what was bad is better. */
  PASS,
  /** Something is worse, or what was bad is as bad as before. */
  FAIL,
  /** Nothing can be said: no data, or not a load of before. */
  INCONCLUSIVE
}
