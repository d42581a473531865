package io.flinksustain.policy;

import java.time.Duration;

/**
 * What rolls a change back at once; each is the most that is allowed.
 *
 * @param restarts since the change, without its own
 * @param kills of task managers for their memory since the change
 * @param failedCheckpoints since the change
 * @param backpressure of the most backpressured vertex in a window, 0 to 1
 * @param lag behind the sources, once settled
 */
public record HardLimits(
    int restarts, int kills, int failedCheckpoints, double backpressure, Duration lag) {}
