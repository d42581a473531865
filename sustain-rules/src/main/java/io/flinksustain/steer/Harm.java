package io.flinksustain.steer;

/**
 * What happened to a job since its change was in effect, or since a verdict in the soak.
 *
 * @param restarts that were no rescale
 * @param kills of task managers for memory
 * @param failedCheckpoints checkpoints that failed
 */
public record Harm(int restarts, int kills, int failedCheckpoints) {
  static final Harm NONE = new Harm(0, 0, 0);

  Harm with(Vitals one) {
    return new Harm(
        restarts + one.restarts(),
        kills + one.kills(),
        failedCheckpoints + one.failedCheckpoints());
  }
}
