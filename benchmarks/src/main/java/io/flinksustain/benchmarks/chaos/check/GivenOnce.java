package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands are given once, and exactly where the log of changes says that they are. */
final class GivenOnce implements Invariant {
  private static final String NAME = "each command is given once, and none without its entry";

  @Override
  public Stream<Violation> violations(History history) {
    return Stream.of(
            twice(history),
            begun(history, Action.APPLY, ChangeState.APPLYING),
            begun(history, Action.ROLL_BACK, ChangeState.ROLLING_BACK),
            again(history))
        .flatMap(found -> found);
  }

  private static Stream<Violation> twice(History history) {
    Set<String> seen = new HashSet<>();
    return history.commands().stream()
        .filter(command -> !seen.add(command.id()))
        .map(command -> at(command, command.id() + " is there twice"));
  }

  /** The entry and the command are made in one step, so that they have the same time. */
  private static Stream<Violation> begun(History history, Action action, ChangeState state) {
    List<Command> commands = history.commands(action);
    List<ChangeEvent> entries = history.firstIn(state);
    if (entries.isEmpty()) {
      return commands.stream().map(command -> at(command, command.id() + " without an entry"));
    }
    ChangeEvent entry = entries.get(0);
    if (commands.isEmpty()) {
      return Stream.of(new Violation(NAME, "no command for the entry " + state, entry.at()));
    }
    return commands.get(0).at() == entry.at()
        ? Stream.of()
        : Stream.of(at(commands.get(0), commands.get(0).id() + " is not of the time of the entry"));
  }

  /** A roll back is tried again only when the attempt before is known not to have succeeded. */
  private static Stream<Violation> again(History history) {
    List<Command> attempts = history.commands(Action.ROLL_BACK);
    return IntStream.range(1, attempts.size())
        .filter(i -> !hasFailed(history, attempts.get(i - 1)))
        .mapToObj(i -> at(attempts.get(i), attempts.get(i).id() + " after one that did not fail"));
  }

  private static boolean hasFailed(History history, Command attempt) {
    return history.outcomesOf(attempt).stream().anyMatch(o -> !o.result().isInEffect());
  }

  private static Violation at(Command command, String what) {
    return new Violation(NAME, what, command.at());
  }
}
