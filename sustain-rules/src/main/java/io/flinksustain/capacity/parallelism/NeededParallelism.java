package io.flinksustain.capacity.parallelism;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.scale.Scalability;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The fewest subtasks that take in what is wanted.
 *
 * <p>The least that is wanted over the most that subtasks may do is the lower bound, the most over
 * the least the upper one: 1729 records/s wanted (1500 to 2000) and 100 for each subtask (90 to
 * 110) are 18 (14 to 23). Where even the limit does not do, there is no number: more subtasks would
 * not help.
 */
public final class NeededParallelism {
  /** Rounding is no reason for another subtask. */
  private static final double ROUNDING = 1e-9;

  private NeededParallelism() {}

  /** Subtasks, from 1 to {@code limit}; a bound that cannot be reached is the limit. */
  public static Estimate of(Estimate wanted, Scalability can, int limit) {
    Estimate one = can.throughput(1);
    if (!wanted.isKnown() || !one.isKnown()) {
      // No number, and what both would need to know.
      return wanted.plus(one);
    }
    return least(wanted.target(), p -> can.throughput(p).target(), limit).stream()
        .mapToObj(target -> bounded(target, wanted, can, limit))
        .findFirst()
        .orElseGet(() -> tooMuch(wanted, limit));
  }

  private static Estimate bounded(int target, Estimate wanted, Scalability can, int limit) {
    int lower = least(wanted.lower(), p -> can.throughput(p).upper(), limit).orElse(target);
    int upper = least(wanted.upper(), p -> can.throughput(p).lower(), limit).orElse(limit);
    Estimate there = can.throughput(target);
    double worth = Math.min(wanted.confidence(), there.confidence());
    return Estimate.of(lower, target, upper, worth)
        .wanting(wanted.missing())
        .wanting(there.missing());
  }

  private static Estimate tooMuch(Estimate wanted, int limit) {
    return Estimate.unknown(
        "a way to take in %.0f records/s, which %d subtasks cannot"
            .formatted(wanted.target(), limit));
  }

  private static OptionalInt least(double wanted, IntToDoubleFunction throughput, int limit) {
    double enough = wanted * (1 - ROUNDING);
    return IntStream.rangeClosed(1, limit)
        .filter(p -> throughput.applyAsDouble(p) >= enough)
        .findFirst();
  }
}
