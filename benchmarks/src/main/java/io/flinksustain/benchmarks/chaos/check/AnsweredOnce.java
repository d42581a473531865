package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import java.util.stream.Stream;

/** Each command has one outcome, and each outcome a command. */
final class AnsweredOnce implements Invariant {
  private static final String NAME = "each command has one outcome";

  @Override
  public Stream<Violation> violations(History history) {
    Stream<Violation> unanswered =
        history.commands().stream()
            .filter(command -> history.outcomesOf(command).size() != 1)
            .map(command -> wrong(command, history.outcomesOf(command).size()));
    Stream<Violation> stray =
        history.outcomes().stream()
            .filter(outcome -> history.commands().stream().noneMatch(c -> isOf(outcome, c)))
            .map(o -> new Violation(NAME, "an outcome of " + o.command() + ", not given", o.at()));
    return Stream.concat(unanswered, stray);
  }

  private static Violation wrong(Command command, int outcomes) {
    return new Violation(NAME, command.id() + " has " + outcomes, command.at());
  }

  private static boolean isOf(Outcome outcome, Command command) {
    return outcome.command().equals(command.id());
  }
}
