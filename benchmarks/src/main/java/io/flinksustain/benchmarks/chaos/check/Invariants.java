package io.flinksustain.benchmarks.chaos.check;

import java.util.List;
import java.util.stream.Stream;

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
 *
 * @param silenceMs after which a change is taken back when nothing is seen of its job
 * @param windowMs length of a window
 */
public record Invariants(long silenceMs, long windowMs) {

  /** Where a history is not as it must be; empty when all holds. */
  public List<Violation> check(History history) {
    return all().flatMap(invariant -> invariant.violations(history)).toList();
  }

  private Stream<Invariant> all() {
    return Stream.of(
        new EndsOnce(),
        new GivenOnce(),
        new AnsweredOnce(),
        new CarriedOutOnce(),
        new ValueAsLogged(),
        new TakenBackRightly(silenceMs, windowMs),
        new Explained());
  }
}
