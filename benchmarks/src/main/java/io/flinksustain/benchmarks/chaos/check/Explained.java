package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.List;
import java.util.stream.Stream;

/** The log says why, in each entry, and at the end of a roll back still why it began. */
final class Explained implements Invariant {
  private static final String NAME = "the log says why";

  @Override
  public Stream<Violation> violations(History history) {
    Stream<Violation> silent =
        history.events().stream()
            .filter(event -> event.reason().isBlank())
            .map(event -> at(event, "no reason for " + event.state()));
    return Stream.concat(silent, other(history));
  }

  private static Stream<Violation> other(History history) {
    List<ChangeEvent> fired = history.firstIn(ChangeState.ROLLING_BACK);
    return history.firstIn(ChangeState.ROLLED_BACK).stream()
        .filter(end -> fired.stream().noneMatch(begin -> begin.reason().equals(end.reason())))
        .map(end -> at(end, "rolled back for another reason: " + end.reason()));
  }

  private static Violation at(ChangeEvent event, String what) {
    return new Violation(NAME, what, event.at());
  }
}
