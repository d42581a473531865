package io.flinksustain.steer;

/**
 * Between which values a knob may be set, both allowed: bytes for memory, seconds for time, and
 * plain numbers otherwise.
 *
 * @param least value
 * @param most value
 */
public record Bounds(double least, double most) {
  /** No bounds. */
  public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The value itself, or the bound that it lies beyond. */
  double clamp(double value) {
    return Math.max(least, Math.min(most, value));
  }
}
