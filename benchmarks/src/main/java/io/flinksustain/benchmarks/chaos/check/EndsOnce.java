package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeMove;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Moves;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A change moves as drawn, comes to one end, and no entry of its log is there twice. */
final class EndsOnce implements Invariant {
  private static final String NAME = "a change moves as drawn to one end";

  @Override
  public Stream<Violation> violations(History history) {
    return Stream.of(begin(history), moves(history), end(history), twice(history))
        .flatMap(found -> found);
  }

  private static Stream<Violation> begin(History history) {
    ChangeEvent first = history.events().get(0);
    return first.state() == ChangeState.PROPOSED
        ? Stream.of()
        : Stream.of(at(first, "its log begins with " + first.state()));
  }

  private static Stream<Violation> moves(History history) {
    List<ChangeEvent> moves = history.moves();
    return IntStream.range(1, moves.size())
        .filter(i -> !isLegal(moves.get(i - 1).state(), moves.get(i).state()))
        .mapToObj(
            i ->
                at(
                    moves.get(i),
                    "from " + moves.get(i - 1).state() + " to " + moves.get(i).state()));
  }

  private static boolean isLegal(ChangeState from, ChangeState to) {
    return Arrays.stream(ChangeMove.values())
        .anyMatch(move -> Moves.after(from, move).equals(Optional.of(to)));
  }

  private static Stream<Violation> end(History history) {
    return history.last().state().isEnd()
        ? Stream.of()
        : Stream.of(at(history.last(), "no end; it stands in " + history.last().state()));
  }

  private static Stream<Violation> twice(History history) {
    Set<ChangeEvent> seen = new HashSet<>();
    return history.events().stream()
        .filter(event -> !seen.add(event))
        .map(event -> at(event, "the entry " + event.state() + " is there twice"));
  }

  private static Violation at(ChangeEvent event, String what) {
    return new Violation(NAME, what, event.at());
  }
}
