package io.flinksustain.fleet;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.SignalStats;

/**
 * How a vertex spends its time, 0 to 1 each; NaN is not measured.
 *
 * @param busy at work
 * @param backpressured waiting for what is downstream
 * @param idle waiting for input
 */
public record Shares(double busy, double backpressured, double idle) {
  /** Nothing was measured. */
  static final Shares UNKNOWN = new Shares(Double.NaN, Double.NaN, Double.NaN);

  static Shares of(SignalStats stats) {
    return new Shares(
        stats.get(Signal.BUSY, Statistic.MEAN),
        stats.get(Signal.BACKPRESSURED, Statistic.MEAN),
        stats.get(Signal.IDLE, Statistic.MEAN));
  }
}
