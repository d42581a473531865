package io.flinksustain.benchmarks.fleet;

import io.flinksustain.signal.Kind;
import io.flinksustain.signal.Signal;

/**
 * What the subtasks of a task manager measure at one instant, in Flink's units; a pure function of
 * job, process and instant, so nothing is remembered between reports.
 *
 * <p>Counters grow with the time at work before and after the onset. The time is shifted by less
 * than an interval from report to report, so that their rates vary and they never shrink.
 */
final class SubtaskValues {
  private static final Signal[] SIGNALS = Signal.values();
  private static final double MILLIS = 1000;
  private static final double BYTES_OF_RECORD = 180;
  private static final long NANOS_OF_MILLI = 1_000_000;

  private final FleetJob job;
  private final JobLoad load;
  private final double secondsWell;
  private final double secondsIll;
  private final double millisWell;
  private final double millisIll;
  private long noise;
  private long busy;
  private long backpressured;
  private long records;
  private double millisIdle;
  private double millisBackpressured;

  SubtaskValues(FleetProcess process, long ts, long birth, long intervalMs) {
    job = process.job();
    load = job.load(ts);
    noise = Noise.mix(process.seed(), ts) | 1;
    double shifted = ts + intervalMs * 0.5 * Noise.unit(noise);
    double turn = Math.min(shifted, (double) job.onset());
    secondsWell = (turn - birth) / MILLIS;
    secondsIll = (shifted - turn) / MILLIS;
    millisWell = Math.min(ts, job.onset()) - (double) birth;
    millisIll = ts - birth - millisWell;
  }

  /** Goes to another subtask. */
  void at(int vertex, int subtask) {
    noise = Noise.next(noise);
    VertexLoad now = load.vertices()[vertex];
    busy = around(now.busy(subtask), noise >>> 8);
    backpressured = Math.min(around(now.backpressured(), noise >>> 16), 1000 - busy);
    records =
        (long)
            (job.size()
                * (job.well().vertices()[vertex].rate(subtask) * secondsWell
                    + job.ill().vertices()[vertex].rate(subtask) * secondsIll));
    millisBackpressured =
        backpressured(job.well(), vertex) * millisWell
            + backpressured(job.ill(), vertex) * millisIll;
    millisIdle =
        idle(job.well(), vertex, subtask) * millisWell
            + idle(job.ill(), vertex, subtask) * millisIll;
  }

  /** The value of a signal, scaled. */
  double value(int ordinal) {
    Signal signal = SIGNALS[ordinal];
    return signal.scale(raw(signal));
  }

  private double raw(Signal signal) {
    long bits = noise >>> signal.ordinal();
    return switch (signal) {
      case BUSY -> busy;
      case BACKPRESSURED -> backpressured;
      case HARD_BACKPRESSURED -> Math.floor(backpressured / 3.0);
      case IDLE -> 1000 - busy - backpressured;
      case RECORDS_IN -> records;
      case RECORDS_OUT -> records - records / 10;
      case BYTES_IN -> records * BYTES_OF_RECORD;
      case BYTES_OUT -> (records - records / 10) * BYTES_OF_RECORD;
      // A float in Flink: buffers in use over buffers.
      case IN_POOL_USAGE -> (bits & 7) / 16.0;
      case OUT_POOL_USAGE -> backpressured > 100 ? 1 : (bits & 3) / 8.0;
      case CHECKPOINT_ALIGNMENT, CHECKPOINT_START_DELAY -> (2 + (bits & 0xF)) * NANOS_OF_MILLI;
      case PENDING_RECORDS -> bits & 0xFF;
      case EMIT_LAG, WATERMARK_LAG -> 200 + (bits & 0x1FF);
      case SOURCE_IDLE -> bits & 0x3F;
      case IDLE_TIME -> Math.floor(millisIdle);
      case BACKPRESSURED_TIME -> Math.floor(millisBackpressured);
      default -> signal.kind() == Kind.COUNTER ? records : bits & 0xFF;
    };
  }

  private static double backpressured(JobLoad load, int vertex) {
    return load.vertices()[vertex].backpressured();
  }

  private static double idle(JobLoad load, int vertex, int subtask) {
    VertexLoad of = load.vertices()[vertex];
    return Math.max(0, 1 - of.busy(subtask) - of.backpressured());
  }

  /** Within 32 ms of a share of a second. */
  private static long around(double share, long bits) {
    long value = (long) (share * MILLIS) + (bits & 0x3F) - 32;
    return share == 0 ? 0 : Math.max(0, Math.min(1000, value));
  }
}
