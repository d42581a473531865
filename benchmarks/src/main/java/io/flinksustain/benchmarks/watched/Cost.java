package io.flinksustain.benchmarks.watched;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What every record costs: CPU time, and time spent waiting. */
public final class Cost implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Costs are paid in pieces of this size, because clocks and sleeps are no finer. */
  private static final long PIECE_NANOS = 1_000_000;

  private final Steps workNanos;
  private final Steps waitNanos;
  private final Pause pause;
  private transient double workDebt;
  private transient double waitDebt;
  private transient long sink;

  public Cost(Steps workNanos, Steps waitNanos) {
    this(workNanos, waitNanos, Cost::sleep);
  }

  Cost(Steps workNanos, Steps waitNanos, Pause pause) {
    this.workNanos = workNanos;
    this.waitNanos = waitNanos;
    this.pause = pause;
  }

  /** Lets time pass. */
  interface Pause extends Serializable {
    /** About so many nanoseconds; returns how many it were. */
    long forNanos(long nanos) throws InterruptedException;
  }

  /** Pays for one record. */
  public void pay() throws InterruptedException {
    long now = System.currentTimeMillis();
    workDebt += workNanos.at(now);
    waitDebt += waitNanos.at(now);
    if (workDebt >= PIECE_NANOS) {
      workDebt -= work((long) workDebt);
    }
    if (waitDebt >= PIECE_NANOS) {
      waitDebt -= pause.forNanos((long) waitDebt);
    }
  }

  /** CPU time and not elapsed time, so that a loaded machine does not make the work less. */
  private long work(long nanos) {
    long start = THREADS.getCurrentThreadCpuTime();
    long spent = 0;
    while (spent < nanos) {
      for (int i = 0; i < 2_000; i++) {
        sink = sink * 6364136223846793005L + 1442695040888963407L;
      }
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    return spent;
  }

  static long sleep(long nanos) throws InterruptedException {
    long start = System.nanoTime();
    Thread.sleep(nanos / 1_000_000);
    return System.nanoTime() - start;
  }
}
