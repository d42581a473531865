package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.watched.Checks;
import org.apache.flink.configuration.MemorySize;

/**
 * What happens outside of the job while the ill lasts; what is absent does not happen.
 *
 * @param neighbours processes that use all the CPU that they get
 * @param stopped share of the time, 0 to 1, for which each task manager is stopped, in periods of
 *     100 ms as a CPU limit does it
 * @param checkpointWrites bytes a second that each file of a checkpoint takes
 * @param fetches bytes a second that the broker lets each source subtask read
 */
record Outside(
    Integer neighbours, Double stopped, MemorySize checkpointWrites, MemorySize fetches) {
  static final Outside NOTHING = new Outside(null, null, null, null);

  Outside {
    Checks.that(neighbours == null || neighbours > 0, "neighbours must be above 0");
    Checks.that(stopped == null || (stopped > 0 && stopped < 1), "stopped must be between 0 and 1");
  }
}
