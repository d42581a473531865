package io.flinksustain.capacity.rate;

/**
 * What was measured of one vertex in one window; NaN is not known.
 *
 * @param id of the vertex
 * @param parallelism its subtasks
 * @param in records per second that all of them took in; of a source what it read
 * @param out records per second that all of them gave out
 * @param busy share of the time, mean of the subtasks, 0 to 1
 * @param hottest the same of the busiest subtask, at least {@code busy}
 * @param cpuShare share of the busy time that can be CPU at the most, 0 to 1
 * @param backpressured share of the time, mean of the subtasks, 0 to 1
 * @param pending records that wait, of a source that says so
 * @param growth records per second by which these grow, negative when they become fewer
 * @param completeness share of the values due that arrived, 0 to 1
 */
public record Measured(
    String id,
    int parallelism,
    double in,
    double out,
    double busy,
    double hottest,
    double cpuShare,
    double backpressured,
    double pending,
    double growth,
    double completeness) {
  /** Below this share of CPU what keeps a vertex busy is mostly waiting. */
  private static final double MOSTLY_CPU = 0.5;

  /** Whether it is busy for so little of the time that nothing can be divided by it. */
  public boolean isHardlyBusy() {
    return hottest < TrueRate.LEAST_BUSY;
  }

  /** Threads that it keeps busy: 4 subtasks busy half of the time are 2. */
  public double busyThreads() {
    return busy * parallelism;
  }

  /** Whether it is busy and does not work: it waits for something outside, or for a CPU. */
  public boolean waits() {
    return cpuShare < MOSTLY_CPU;
  }
}
