package io.flinksustain.benchmarks.chaos.check;

import java.util.List;

/**
 * All that must be true of a change.
 *
 * <ol>
 *   <li>It moves as drawn, comes to one end, and no entry of its log is there twice.
 *   <li>Its commands are given once, and exactly where the log says that they are.
 *   <li>Each command has one outcome.
 *   <li>The job is turned once for each command that is in effect, and not otherwise.
 *   <li>In the end it runs with the old or the new value, as the log says.
 *   <li>The roll back fires when the change harms or nothing is seen of its job, and only then.
 *   <li>The log says why, in each entry.
 * </ol>
 */
public final class Invariants {
  private final List<Invariant> all;

  /**
   * Of changes that are watched in this way.
   *
   * @param silenceMs after which a change is taken back when nothing is seen of its job
   * @param windowMs length of a window
   */
  public Invariants(long silenceMs, long windowMs) {
    all =
        List.of(
            new EndsOnce(),
            new GivenOnce(),
            new AnsweredOnce(),
            new CarriedOutOnce(),
            new ValueAsLogged(),
            new TakenBackRightly(silenceMs, windowMs),
            new Explained());
  }

  /** Where a history is not as it must be; empty when all holds. */
  public List<Violation> check(History history) {
    return all.stream().flatMap(invariant -> invariant.violations(history)).toList();
  }
}
