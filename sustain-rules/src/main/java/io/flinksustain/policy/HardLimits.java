package io.flinksustain.policy;

import java.time.Duration;

/**
 * What takes a change back at once, however short it was watched; each is the most that is allowed.
 *
 * <p>The counts are since the change was in effect, and in the soak since its last verdict: a
 * checkpoint that fails once a day is not the doing of the change. Shares and times count only
 * where they are also clearly worse than before the change: a job that was backed up is not to be
 * punished for being backed up a little less.
 *
 * @param restarts that are no rescale, without the one that the change itself is
 * @param oomKills containers of task managers killed out of memory
 * @param failedCheckpoints checkpoints that failed
 * @param backpressure of the most backpressured vertex in a window, 0 to 1
 * @param lag behind the sources, once settled
 */
public record HardLimits(
    int restarts, int oomKills, int failedCheckpoints, double backpressure, Duration lag) {}
