package io.flinksustain.capacity.history;

/**
 * The highest value of the hour that is not over yet.
 *
 * @param hour since the epoch
 * @param value NaN while there is none
 */
public record Peak(long hour, double value) {
  /** No hour yet. */
  public static final Peak NONE = new Peak(0, Double.NaN);

  private static final long HOUR_MS = 3_600_000;

  /** With one more value, of this hour or a later one. */
  Peak with(double now, long at) {
    long itsHour = at / HOUR_MS;
    boolean higher = itsHour > hour || !(now <= value);
    return Double.isNaN(now) ? this : new Peak(itsHour, higher ? now : value);
  }

  /** Whether a value of this time shows that the hour is over. */
  boolean isOverAt(long at) {
    return !Double.isNaN(value) && at / HOUR_MS > hour;
  }
}
