package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.bench.job.Progress;

/**
 * What a run was like at an instant.
 *
 * @param progress of the monitor, with CPU time of broker and monitor
 * @param feederCpu seconds of the feeder's process
 * @param records in the topics of metrics
 * @param samples that the feeder has written
 */
record Load(Progress progress, double feederCpu, long records, long samples) {
  private static final String READ = "decode-reports.records";

  /** Records written and not yet read. */
  long lag() {
    return Math.max(0, records - progress.counter(READ));
  }

  double secondsSince(Load earlier) {
    return (progress.millis() - earlier.progress.millis()) / 1000.0;
  }
}
