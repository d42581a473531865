package io.flinksustain.steer;

/**
 * What happened to a job since its change was in effect, or since a verdict in the soak.
 *
 * <p>Metrics and Kubernetes tell of the same kills, the one of them later than the other, and each
 * may be missing. So they are counted apart, and the larger of the two counts holds.
 *
 * @param since when the change was in effect, epoch milliseconds; a kill of before, of which
 *     Kubernetes tells later, is not its doing
 * @param restarts that were no rescale
 * @param oomKills containers of task managers killed out of memory, as metrics count them
 * @param killed the same, as Kubernetes tells
 * @param failedCheckpoints checkpoints that failed
 */
public record Harm(long since, int restarts, int oomKills, int killed, int failedCheckpoints) {

  /** None yet. */
  static Harm since(long at) {
    return new Harm(at, 0, 0, 0, 0);
  }

  /** The same change, counted anew. */
  Harm anew() {
    return since(since);
  }

  Harm with(Vitals one) {
    long told = one.killed().stream().filter(at -> at > since).count();
    return new Harm(
        since,
        restarts + one.restarts(),
        oomKills + one.oomKills(),
        killed + (int) told,
        failedCheckpoints + one.failedCheckpoints());
  }

  /** How many containers of task managers were killed out of memory, by whoever tells of more. */
  int kills() {
    return Math.max(oomKills, killed);
  }
}
