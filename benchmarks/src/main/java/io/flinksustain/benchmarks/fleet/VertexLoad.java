package io.flinksustain.benchmarks.fleet;

/**
 * How one vertex is loaded.
 *
 * @param busy share of the time, 0 to 1
 * @param backpressured share of the time
 * @param rate records per second and subtask
 * @param hot the subtask that gets most of the records, -1 for none
 */
record VertexLoad(double busy, double backpressured, double rate, int hot) {
  private static final double HOT_BUSY = 0.97;
  private static final double HOT_FACTOR = 10;

  VertexLoad(double busy, double backpressured, double rate) {
    this(busy, backpressured, rate, -1);
  }

  double busy(int subtask) {
    return subtask == hot ? HOT_BUSY : busy;
  }

  double rate(int subtask) {
    return subtask == hot ? rate * HOT_FACTOR : rate;
  }
}
