package io.flinksustain.capacity.demand;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.rate.Measured;

/**
 * What arrives for a source: what it reads, and by how much more waits.
 *
 * <p>800 records/s read while 200 more wait every second are 1000; 800 read while 300 fewer wait
 * are 500, because the job catches up. Where nobody says what waits, what is read is what arrives,
 * unless the job holds the source back: then it is the least.
 */
public final class SourceDemand {
  /** One window says little of the peaks of a day. */
  private static final double ONE_WINDOW = 0.5;

  private static final double HELD_BACK_TRUST = 0.5;

  /** A source that is backpressured for more than this is held back. */
  private static final double HELD_BACK = 0.1;

  private SourceDemand() {}

  /** Records per second in one window. */
  public static Estimate of(Measured source) {
    if (Double.isNaN(source.in())) {
      return Estimate.unknown("the records of the source " + source.id());
    }
    double worth = ONE_WINDOW * source.completeness();
    if (!Double.isNaN(source.growth())) {
      double arriving = arriving(source);
      return Estimate.of(arriving, arriving, arriving, worth).wanting("the demand of a few days");
    }
    return source.backpressured() > HELD_BACK
        ? Estimate.of(source.in(), source.in(), Double.POSITIVE_INFINITY, HELD_BACK_TRUST * worth)
            .wanting("what waits for the source " + source.id())
        : Estimate.of(source.in(), source.in(), source.in(), worth)
            .wanting("the demand of a few days");
  }

  /** Records per second that arrive; NaN when it is not known what is read. */
  public static double arriving(Measured source) {
    double growth = Double.isNaN(source.growth()) ? 0 : source.growth();
    return Math.max(0, source.in() + growth);
  }
}
