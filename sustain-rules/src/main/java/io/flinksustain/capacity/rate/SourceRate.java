package io.flinksustain.capacity.rate;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.classify.learn.CatchUp;

/**
 * What a source could take in: from its busy time, held against what it has shown while it caught
 * up.
 *
 * <p>While it works off a backlog nothing but the job or the broker limits it, so that rate was
 * really there. Busy time promises more where reading is not all that counts, so it is believed up
 * to 15 % above; Flink's autoscaler draws the line there as well.
 *
 * <pre>
 *   from busy time  shown  taken
 *             1000   none   1000
 *             1000    900   1000, at least 900
 *             5000    900    900, at most what the busy time says
 *          unknown    900    900
 * </pre>
 */
public final class SourceRate {
  private static final double BELIEVED = 1.15;
  private static final double SHOWN_TRUST = 0.7;

  private SourceRate() {}

  /** Of all subtasks together; {@code shown} may be null, and is void at another parallelism. */
  public static Estimate of(Measured source, CatchUp shown) {
    Estimate busy = TrueRate.of(source);
    boolean valid =
        shown != null && shown.parallelism() == source.parallelism() && shown.capacity() > 0;
    return valid ? of(busy, shown.capacity()) : busy;
  }

  private static Estimate of(Estimate busy, double shown) {
    if (busy.isKnown() && busy.target() <= BELIEVED * shown) {
      return busy.atLeast(shown);
    }
    double most = busy.isKnown() ? busy.upper() : Double.POSITIVE_INFINITY;
    return Estimate.of(shown, shown, most, SHOWN_TRUST)
        .wanting("whether the broker or the job was the limit while it caught up");
  }
}
