package io.flinksustain.steer;

/**
 * What takes a change back at once, however short it was watched.
 *
 * <p>The counts are since the change was in effect, and in the soak since its last verdict: a
 * checkpoint that fails once a day is not the doing of the change. A rescale is no restart. Shares
 * and seconds count only where they are also clearly worse than before the change: a job that was
 * backed up is not to be punished for being backed up a little less.
 *
 * @param restarts so many are tolerated
 * @param kills so many task managers killed for memory are tolerated
 * @param failedCheckpoints so many are tolerated
 * @param backpressured share of the time, 0 to 1, that any vertex may be backpressured on average
 * @param lagSeconds seconds of input that may wait
 */
public record HardLimits(
    int restarts, int kills, int failedCheckpoints, double backpressured, double lagSeconds) {
  /** One restart, no kill, two failed checkpoints, 80 % of the time, ten minutes of input. */
  public static final HardLimits PRODUCTION = new HardLimits(1, 0, 2, 0.8, 600);
}
