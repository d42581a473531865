package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roll back fires when the change harms or nothing is seen of its job, and only then.
 *
 * <pre>
 * the change   taken away           must end
 * harms        anything             rolled back
 * does well    nothing              accepted
 * does well    metrics              rolled back, at the end of the silence
 * does well    something else       accepted; or rolled back for a time that ran out meanwhile
 * any          anything             in one of the two: no actuator refuses anything here
 * </pre>
 *
 * @param silenceMs after which a change is taken back when nothing is seen of its job
 * @param windowMs by which the last window may be older than what was taken away
 */
record TakenBackRightly(long silenceMs, long windowMs) implements Invariant {
  private static final String NAME = "a roll back fires, or is disarmed, rightly";
  private static final String SILENT = "The figures of the job fell silent.";

  /** Between the end of the silence and the entry of it. */
  private static final long SLACK_MS = 15_000;

  /** Windows that were not over yet, or on their way. */
  private static final int OPEN_WINDOWS = 3;

  private static final Set<String> BY_CLOCK =
      Set.of(
          SILENT,
          "The job did not get back to its work in time.",
          "No outcome of its command came in time.");

  @Override
  public Stream<Violation> violations(History history) {
    if (!history.cameTo(ChangeState.APPLYING)) {
      return Stream.of();
    }
    return history.cameTo(ChangeState.ROLLING_BACK)
        ? fired(history, history.firstIn(ChangeState.ROLLING_BACK).get(0))
        : disarmed(history);
  }

  private static Stream<Violation> disarmed(History history) {
    if (history.last().state() != ChangeState.ACCEPTED) {
      return Stream.of(at(history.last(), "nothing stands against it, and it is not carried out"));
    }
    if (history.harmful()) {
      return Stream.of(at(history.last(), "accepted, though the change harms"));
    }
    return history.blow() == null || history.blow().victim() != Victim.METRICS
        ? Stream.of()
        : Stream.of(at(history.last(), "accepted, though nothing was seen of the job"));
  }

  private Stream<Violation> fired(History history, ChangeEvent fired) {
    boolean byClock = BY_CLOCK.contains(fired.reason());
    if (history.harmful() && !byClock) {
      return Stream.of();
    }
    if (history.blow() == null || !byClock) {
      return Stream.of(at(fired, "fired without cause: " + fired.reason()));
    }
    return fired.reason().equals(SILENT) ? silent(history.blow(), fired) : Stream.of();
  }

  private Stream<Violation> silent(Blow blow, ChangeEvent fired) {
    long after = fired.at() - blow.at();
    boolean early = after < silenceMs - OPEN_WINDOWS * windowMs;
    boolean late = blow.victim() == Victim.METRICS && after > silenceMs + SLACK_MS;
    return early || late
        ? Stream.of(
            at(
                fired,
                "fired %d ms after the %s was killed, where the silence is %d ms"
                    .formatted(after, blow.victim().words(), silenceMs)))
        : Stream.of();
  }

  private static Violation at(ChangeEvent event, String what) {
    return new Violation(NAME, what, event.at());
  }
}
