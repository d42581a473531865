package io.flinksustain.benchmarks.corpus.record;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** What a machine says of itself; empty where it does not. */
interface Machine {
  /** Time that passes, nanoseconds from any instant. */
  long nanos();

  int cores();

  /** The load of one minute; negative where it is not known. */
  double load();

  /** CPU time that all processes have used since the start of the machine. */
  OptionalLong busyMillis();

  /**
   * For how long something has waited, in microseconds.
   *
   * @param resource cpu or io
   */
  OptionalLong stalledMicros(String resource);

  /** CPU time that this process and those below it have used, by process id. */
  Map<Long, Duration> ownCpu();
}
