package io.flinksustain.steer;

/**
 * What takes a change back at once, however short it was watched.
 *
 * <p>The counts are since the change was in effect. Shares and seconds count only where they are
 * also clearly worse than before the change: a job that was backed up is not to be punished for
 * being backed up a little less.
 *
 * @param restarts so many are tolerated; the one that the change itself asks for may be among them
 * @param kills so many task managers killed for memory are tolerated
 * @param failedCheckpoints so many are tolerated
 * @param backpressured share of the time, 0 to 1, that any vertex may be backpressured on average
 * @param lagSeconds seconds of input that may wait
 */
public record HardLimits(
    int restarts, int kills, int failedCheckpoints, double backpressured, double lagSeconds) {
  /** Two restarts, no kill, two failed checkpoints, half of the time, five minutes of input. */
  public static final HardLimits PRODUCTION = new HardLimits(2, 0, 2, 0.5, 300);
}
