package io.flinksustain.window;

/**
 * Where the windows of one job begin and end: each {@code sizeMs} long, shifted by {@code offsetMs}
 * from the epoch.
 */
public record WindowGrid(long sizeMs, long offsetMs) {
  /** The golden ratio of 2^64, which spreads keys that are alike over the whole range. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Windows that begin with the minute, whatever the job. */
  public static WindowGrid aligned(long sizeMs) {
    return new WindowGrid(sizeMs, 0);
  }

  /**
   * Windows that begin at a time of the job's own, so that those of a fleet do not all close at
   * once; the same for a key wherever and whenever it is asked.
   */
  public static WindowGrid staggered(String key, long sizeMs) {
    long spread = (key.hashCode() * SPREAD) >>> 32;
    return new WindowGrid(sizeMs, (spread * sizeMs) >>> 32);
  }

  /**
   * The end of the window that {@code time} lies in, which is the first end after it.
   *
   * <p>In windows of 60 shifted by 20 the time 79 lies in one that ends at 80, and 80 in the next.
   */
  public long endAfter(long time) {
    return time - Math.floorMod(time - offsetMs, sizeMs) + sizeMs;
  }

  /** Whether a window ends exactly then. */
  public boolean isEnd(long time) {
    return Math.floorMod(time - offsetMs, sizeMs) == 0;
  }
}
