package io.flinksustain.benchmarks.chaos.check;

import java.util.stream.Stream;

/** In the end the job runs with the old or the new value, as the log of changes says. */
final class ValueAsLogged implements Invariant {
  private static final String NAME = "the job runs with the value that the log says";

  @Override
  public Stream<Violation> violations(History history) {
    return history.runsWith() == history.due()
        ? Stream.of()
        : Stream.of(
            new Violation(
                NAME,
                "%s is %d, and the job runs with %d"
                    .formatted(history.last().state(), history.due(), history.runsWith()),
                history.last().at()));
  }
}
