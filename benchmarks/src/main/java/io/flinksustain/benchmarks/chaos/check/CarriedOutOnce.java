package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.change.Action;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import java.util.stream.Stream;

/**
 * The job is turned once for each command that is in effect, and not otherwise.
 *
 * <pre>
 * end           commands in effect   the job was turned to
 * ACCEPTED      apply                new
 * ROLLED_BACK   apply, roll back     new, old
 * ROLLED_BACK   roll back            new, old; or nothing, when apply was never begun
 * all other     none                 nothing
 * </pre>
 */
final class CarriedOutOnce implements Invariant {
  private static final String NAME = "each command is carried out once in effect";

  @Override
  public Stream<Violation> violations(History history) {
    List<Integer> found = history.values();
    return expected(history).contains(found)
        ? Stream.of()
        : Stream.of(
            new Violation(
                NAME,
                "%s, and from %d the job was turned to %s"
                    .formatted(history.last().state(), history.before(), found),
                history.turns().isEmpty()
                    ? history.last().at()
                    : history.turns().get(history.turns().size() - 1).at()));
  }

  private static List<List<Integer>> expected(History history) {
    ChangeState end = history.last().state();
    List<Integer> there = List.of(history.after());
    List<Integer> thereAndBack = List.of(history.after(), history.before());
    if (end == ChangeState.ACCEPTED) {
      return List.of(there);
    }
    if (end != ChangeState.ROLLED_BACK) {
      return List.of(List.of());
    }
    return wasInEffect(history) ? List.of(thereAndBack) : List.of(thereAndBack, List.of());
  }

  private static boolean wasInEffect(History history) {
    return history.outcomes().stream()
        .anyMatch(o -> o.action() == Action.APPLY && o.result().isInEffect());
  }
}
