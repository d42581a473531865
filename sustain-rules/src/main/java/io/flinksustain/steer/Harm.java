package io.flinksustain.steer;

/**
 * What happened to a job since its change was in effect, or since a verdict in the soak.
 *
 * @param restarts that were no rescale
 * @param oomKills containers of task managers killed out of memory
 * @param failedCheckpoints checkpoints that failed
 */
public record Harm(int restarts, int oomKills, int failedCheckpoints) {
  static final Harm NONE = new Harm(0, 0, 0);

  Harm with(Vitals one) {
    return new Harm(
        restarts + one.restarts(),
        oomKills + one.oomKills(),
        failedCheckpoints + one.failedCheckpoints());
  }
}
