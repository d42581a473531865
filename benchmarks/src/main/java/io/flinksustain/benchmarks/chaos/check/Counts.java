package io.flinksustain.benchmarks.chaos.check;

import io.flinksustain.steer.ChangeState;

/**
 * What was counted over all changes.
 *
 * @param changes that were proposed, approved and came to an end
 * @param commands on the topic
 * @param outcomes on the topic
 * @param turns of a job to another value
 * @param armed roll backs: of changes that began
 * @param fired of these
 * @param disarmed of these: their changes stay
 */
public record Counts(
    int changes, int commands, int outcomes, int turns, int armed, int fired, int disarmed) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** With one more change. */
  public Counts with(History history) {
    return new Counts(
        changes + 1,
        commands + history.commands().size(),
        outcomes + history.outcomes().size(),
        turns + history.values().size(),
        armed + one(history.cameTo(ChangeState.APPLYING)),
        fired + one(history.cameTo(ChangeState.ROLLING_BACK)),
        disarmed + one(history.last().state() == ChangeState.ACCEPTED));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }
}
