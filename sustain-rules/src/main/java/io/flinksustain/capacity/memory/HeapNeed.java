package io.flinksustain.capacity.memory;

import io.flinksustain.capacity.Estimate;

/**
 * A JVM heap that holds the live set with room for garbage, in bytes.
 *
 * <p>The live set should take 65 % of the heap, the middle of the healthy band; 80 % is its end,
 * and less than half is waste. So a live set of 700 MiB asks for 1077 (875 to 1400). Where more
 * than 10 % of the time goes into collecting garbage the heap is too small whatever is live, and a
 * fifth more is the least. A heap that has run out of memory is not proposed again.
 *
 * <pre>
 *   live  heap  collecting  was not enough    needed
 *    700   800         5 %               -      1077
 *    300   600        15 %               -       720
 *    300   600         5 %             800       960
 *    300   600         5 %               -       462
 * </pre>
 */
public final class HeapNeed {
  private static final double LIVE_SHARE = 0.65;
  private static final double MOST_LIVE_SHARE = 0.8;
  private static final double LEAST_LIVE_SHARE = 0.5;
  private static final double MUCH_COLLECTING = 0.1;
  private static final double STEP = 1.2;

  /** What a single window says of the peaks of days. */
  private static final double ONE_WINDOW = 0.3;

  private HeapNeed() {}

  /** The live set of one window, with nothing known of its peaks. */
  public static Estimate liveOf(double bytes) {
    return Double.isNaN(bytes)
        ? Estimate.unknown("the heap in use")
        : Estimate.of(bytes, bytes, bytes, ONE_WINDOW).wanting("the live set of a few days");
  }

  /** The peaks of days once they are known, and not less than what is live now, bytes. */
  public static Estimate liveOf(Estimate peaks, double now) {
    return peaks.isKnown() ? peaks.atLeast(now) : liveOf(now);
  }

  /**
   * The heap of a task manager.
   *
   * @param live set, bytes, with its peaks
   * @param heap now, bytes; NaN is not known
   * @param collecting share of the time that goes into collecting garbage; NaN is not known
   * @param floor bytes below which nothing is to be proposed; NaN for none
   */
  public static Estimate of(Estimate live, double heap, double collecting, double floor) {
    Estimate needed =
        live.isKnown()
            ? new Estimate(
                live.target() / LIVE_SHARE,
                live.lower() / MOST_LIVE_SHARE,
                live.upper() / LEAST_LIVE_SHARE,
                live.confidence(),
                live.missing())
            : live;
    Estimate roomy = collecting > MUCH_COLLECTING ? needed.atLeast(heap * STEP) : needed;
    Estimate safe = roomy.atLeast(floor);
    return Double.isNaN(collecting) ? safe.wanting("the time of garbage collection") : safe;
  }
}
