package io.flinksustain.capacity.history;

/**
 * A heap or a process that was too small, and is not proposed again for 8 days, as long as the
 * Vertical Pod Autoscaler looks back.
 *
 * @param bytes that were not enough; NaN when that never happened
 * @param at when it happened last, epoch milliseconds
 */
public record OutOfMemory(double bytes, long at) {
  /** It never happened. */
  public static final OutOfMemory NEVER = new OutOfMemory(Double.NaN, 0);

  private static final long REMEMBERED_MS = 8 * 24 * 3_600_000L;
  private static final double STEP = 1.2;
  private static final double LEAST_STEP = 100 * 1024 * 1024;

  /**
   * Bytes below which nothing is proposed: a fifth more than was not enough, and 100 MiB at the
   * least. 300 MiB give 400, 1000 MiB give 1200; NaN when there is none or it is long ago.
   */
  public double floor(long now) {
    return now - at > REMEMBERED_MS ? Double.NaN : Math.max(bytes * STEP, bytes + LEAST_STEP);
  }

  /** After it happened again; the larger one counts. */
  OutOfMemory again(double itsBytes, long when) {
    return new OutOfMemory(bytes > itsBytes && floor(when) > 0 ? bytes : itsBytes, when);
  }
}
