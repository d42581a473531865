package io.flinksustain.benchmarks.bench;

/**
 * Records of a fleet that lie in a topic.
 *
 * @param prefix of the topics it lies under
 * @param jobs of the fleet
 * @param vertices of each
 * @param ticks reporting intervals that it spans
 * @param ticksPerWindow reporting intervals in a window
 * @param records in it
 * @param samples in them
 * @param warmUp share of it, above 0 and below 1, that is read before the measurement begins
 */
record Backlog(
    String prefix,
    int jobs,
    int vertices,
    int ticks,
    int ticksPerWindow,
    long records,
    long samples,
    double warmUp) {
  /** Ticks of which the watermark may be behind: 2 s, and 10 s between partitions. */
  private static final double TICKS_BEHIND = 1.5;

  double samplesPerRecord() {
    return (double) samples / records;
  }

  /** Whole windows, so that as many windows are measured as lie in what is left: one at least. */
  int warmUpWindows() {
    int windows = ticks / ticksPerWindow;
    return Math.max(1, Math.min((int) Math.round(warmUp * windows), windows - 1));
  }

  /** How many windows have closed when the measurement may begin: all but those in flight. */
  long warmUpClosed() {
    return (long) jobs * Math.max(1, warmUpWindows() - 2);
  }

  /**
   * How many windows close at least when everything is read; those at the end stay open, and of a
   * job whose windows begin inside a minute the first, incomplete one closes as well.
   */
  long closed() {
    return jobs * (long) ((ticks - TICKS_BEHIND) / ticksPerWindow);
  }

  /** How many windows lie in what is measured. */
  long measuredWindows() {
    return (long) jobs * (ticks / ticksPerWindow - warmUpWindows());
  }

  /** How many records are read before the measurement begins. */
  long warmUpRecords() {
    return records * warmUpWindows() * ticksPerWindow / ticks;
  }
}
