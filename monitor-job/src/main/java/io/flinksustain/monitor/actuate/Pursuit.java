package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.monitor.rest.Backoff;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Decides after each look whether a command has ended, and when to look again.
 *
 * <pre>
 * waiting --look: sent----------> begun --look: in effect-------------> APPLIED
 *    | \--look: no answer--+        | \----look: no answer or not yet--+
 *    |         (backs off) |        |                                  |
 *    |&lt;--------------------+        |&lt;---------------------------------+
 *    +--too late to begin-> UNAVAILABLE +--patience is at its end, or its roll back came--> FAILED
 *    +--its roll back came-> UNAVAILABLE
 * </pre>
 *
 * <p>A command has one deadline, by which it has ended. It is begun only while there is time for
 * all that may follow: {@link #neededMs}.
 *
 * @param patienceMs how long a command that was sent may take to come into effect
 * @param paceMs between two looks at a command that was sent
 * @param lookMs the longest that a look may take, and the longest that it may wait for its turn
 * @param backoff after looks that achieved nothing
 */
record Pursuit(long patienceMs, long paceMs, long lookMs, Backoff backoff) implements Serializable {

  /** Why a command ends without another look: its roll back waits behind it. */
  Optional<Outcome> overtaken(Errand errand, List<Errand> behind, String actuator, long now) {
    boolean taken = behind.stream().anyMatch(next -> takesBack(next.command(), errand.command()));
    if (!taken) {
      return Optional.empty();
    }
    Step end =
        errand.isBegun()
            ? Step.end(
                Result.FAILED,
                "its roll back was ordered before the job ran with the values; last seen: "
                    + errand.reason(),
                List.of())
            : Step.end(
                Result.UNAVAILABLE, "its roll back was ordered before it was begun", List.of());
    return Optional.of(outcomeOf(errand, end, actuator, now));
  }

  private static boolean takesBack(Command later, Command earlier) {
    return later.action() == Action.ROLL_BACK
        && earlier.action() == Action.APPLY
        && later.change().equals(earlier.change());
  }

  /** How the command ended, if it has. */
  Optional<Outcome> outcome(Errand errand, Step step, String actuator, long now) {
    return end(errand, step, now).map(end -> outcomeOf(errand, end, actuator, now));
  }

  private Optional<Step> end(Errand errand, Step step, long now) {
    if (step.next() == Step.Next.END) {
      return Optional.of(step);
    }
    if (errand.isBegun() && now >= endOf(errand)) {
      String reason =
          "not in effect %d s after it was sent: %s"
              .formatted((now - errand.begunAt()) / 1000, step.reason());
      return Optional.of(Step.end(Result.FAILED, reason, step.found()));
    }
    if (step.next() == Step.Next.AGAIN && stage(errand, now) == Stage.LATE) {
      String reason = "too late to be begun, for its deadline: " + step.reason();
      return Optional.of(Step.end(Result.UNAVAILABLE, reason, step.found()));
    }
    return Optional.empty();
  }

  /** The errand as it goes on after a look that did not end it. */
  Errand next(Errand errand, Step step, long now) {
    if (step.next() == Step.Next.WATCH) {
      return errand.watched(step, now, now + paceMs);
    }
    long next = now + backoff.pauseMs(errand.failures() + 1);
    return errand.unanswered(step, Math.min(next, latest(errand, now)));
  }

  /** No pause goes beyond the time to begin, or beyond patience, so that the command ends soon. */
  private long latest(Errand errand, long now) {
    return errand.isBegun()
        ? Math.max(now + 1, endOf(errand))
        : Math.max(now, errand.command().deadline() - neededMs()) + 1;
  }

  /** What the next look at a command is to be told. */
  Stage stage(Errand errand, long now) {
    return errand.stage(now, neededMs());
  }

  /**
   * How long a command that is begun may take to its end: the look that sends it takes its time, it
   * comes into effect within the patience, and the look that sees whether it did is due a little
   * after that, waits for its turn and takes its time as well.
   *
   * <p>15 min, 5 s between looks and three times 80 s are 19 min 5 s: of 25 minutes, 5 min 55 s are
   * left to begin.
   */
  long neededMs() {
    return patienceMs + paceMs + 3 * lookMs;
  }

  /** What was sent by a process that forgot it may have been begun too late for its patience. */
  private long endOf(Errand errand) {
    return Math.min(errand.begunAt() + patienceMs, errand.command().deadline());
  }

  private static Outcome outcomeOf(Errand errand, Step end, String actuator, long now) {
    Command command = errand.command();
    return new Outcome(
        command.id(),
        command.change(),
        command.action(),
        command.job(),
        end.result(),
        end.reason(),
        errand.foundBefore(end),
        actuator,
        now);
  }
}
