package io.flinksustain.capacity.demand;

import io.flinksustain.capacity.Estimate;

/**
 * How fast a job has to be, for it to keep up and to catch up again after a restart.
 *
 * <p>Three parts: what waits now, spread over the time to catch up; what arrives while the job
 * restarts, spread over the same time; and what arrives, at the utilisation that is wanted. Flink's
 * autoscaler asks for the same.
 *
 * <pre>
 *   lag / catch-up + rate x restart / catch-up + rate / utilisation
 *
 *   rate 1000/s, 60,000 wait, restart 120 s, catch-up 600 s, utilisation 0.7:
 *   100 + 200 + 1429 = 1729 records/s
 * </pre>
 *
 * @param restartSeconds from the last record before a restart to the first after it
 * @param catchUpSeconds in which the job is to be up to date again, above 0
 * @param utilisation busy share to aim at, above 0, at most 1
 */
public record Recovery(double restartSeconds, double catchUpSeconds, double utilisation) {
  /** 5 minutes, 30 minutes and 0.7: what Flink's autoscaler goes by unless told otherwise. */
  public static final Recovery DEFAULTS = new Recovery(300, 1_800, 0.7);

  /** Records per second that a source has to be able to take in; a lag of NaN is not known. */
  public Estimate wanted(Estimate arriving, double lag) {
    double waiting = Double.isNaN(lag) ? 0 : lag;
    Estimate wanted = arriving.map(rate -> wanted(rate, waiting));
    return Double.isNaN(lag) ? wanted.wanting("what waits for the sources") : wanted;
  }

  private double wanted(double rate, double lag) {
    return lag / catchUpSeconds + rate * restartSeconds / catchUpSeconds + rate / utilisation;
  }
}
