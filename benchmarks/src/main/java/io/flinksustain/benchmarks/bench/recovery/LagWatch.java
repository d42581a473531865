package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * How far a monitor that is killed is behind the clock, before and after.
 *
 * <pre>
 *             a look without answer,           a look with no
 *             or a restore                     more lag than before
 *   KILLED ---------------------------> AWAY -----------------------> CAUGHT UP
 * </pre>
 *
 * <p>A look that nobody answers says nothing about the lag: the task manager is busy, or is not
 * there.
 */
final class LagWatch {
  private final LongSummaryStatistics before = new LongSummaryStatistics();
  private boolean wasAway;

  /** A look before the kill, in milliseconds. */
  void before(OptionalLong lag) {
    lag.ifPresent(before);
  }

  /** Throws when no look before the kill was answered. */
  void requireAnswer() {
    if (before.getCount() == 0) {
      throw new LabException(
          "the task manager told no event time before the kill, so that nobody could say when it"
              + " has caught up: see its log, and take fewer --jobs or a machine with less to do");
    }
  }

  /** The highest before the kill. */
  long highestBefore() {
    return before.getMax();
  }

  /**
   * A look after the end of the killed process: whether the monitor has caught up. What answers
   * without having been away is not the one that was started for it.
   *
   * @param restored whether the job was restored since the kill
   */
  boolean caughtUp(OptionalLong lag, BooleanSupplier restored) {
    wasAway = wasAway || lag.isEmpty() || restored.getAsBoolean();
    return wasAway && lag.isPresent() && lag.getAsLong() <= highestBefore();
  }
}
