package io.flinksustain.capacity.rate;

import io.flinksustain.capacity.Estimate;

/**
 * Records per second that a vertex takes in when its busiest subtask is busy all of the time: the
 * true processing rate of DS2 (Kalavri et al., OSDI 2018), for the vertex as a whole.
 *
 * <p>The records are differences of counters. When all subtasks get more in proportion, the busiest
 * is full first, so its busy share is what counts:
 *
 * <pre>
 *   records/s  busiest  rate
 *        1000     0.80  1250
 *        1000     0.95  1053, whatever the others do
 *         100     0.01  2000, with no upper bound: it is hardly busy, so it is taken for 0.05
 * </pre>
 *
 * <p>A subtask is busy for about 2 % of the time whatever it does, which the bounds allow for. And
 * busy is not work: who waits is busy as well. As long as it waits as it does now, the rate from
 * the busy time holds; if all waiting went away, the rate would be that of its CPU time alone, and
 * that is the upper bound: 1000 records/s, busy 0.8, of which 0.25 is CPU, are 1250, and at most
 * 1000 / (0.78 x 0.25) = 5128.
 */
public final class TrueRate {
  /** A subtask without any records is busy for so much of the time. */
  static final double AT_REST = 0.02;

  /** A busy share below this is too small to divide by. */
  static final double LEAST_BUSY = 0.05;

  private static final double HARDLY_BUSY_TRUST = 0.5;
  private static final double UNKNOWN_CPU_TRUST = 0.7;
  private static final double WAITING_TRUST = 0.5;

  private TrueRate() {}

  /** Of all subtasks together. */
  public static Estimate of(Measured vertex) {
    if (Double.isNaN(vertex.hottest())) {
      return Estimate.unknown("how busy the subtasks are");
    }
    if (!(vertex.in() > 0)) {
      return Estimate.unknown("a window in which records come in");
    }
    return vertex.isHardlyBusy() ? hardlyBusy(vertex) : busy(vertex);
  }

  private static Estimate hardlyBusy(Measured vertex) {
    double least = vertex.in() / (LEAST_BUSY + AT_REST);
    return Estimate.of(
            least,
            vertex.in() / LEAST_BUSY,
            Double.POSITIVE_INFINITY,
            HARDLY_BUSY_TRUST * vertex.completeness())
        .wanting("a window in which it is busy for more than 5 % of the time");
  }

  private static Estimate busy(Measured vertex) {
    double work = Double.isNaN(vertex.cpuShare()) ? 1 : vertex.cpuShare();
    double most = vertex.in() / ((vertex.hottest() - AT_REST) * work);
    double least = vertex.in() / Math.min(1, vertex.hottest() + AT_REST);
    Estimate rate = Estimate.of(least, vertex.in() / vertex.hottest(), most, vertex.completeness());
    return judged(rate, vertex);
  }

  private static Estimate judged(Estimate rate, Measured vertex) {
    if (Double.isNaN(vertex.cpuShare())) {
      return rate.trusted(UNKNOWN_CPU_TRUST).wanting("the CPU time of the task managers");
    }
    return vertex.waits()
        ? rate.trusted(WAITING_TRUST)
            .wanting("whether what it waits for can do more at the same time")
        : rate;
  }
}
