package io.flinksustain.steer;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * What one window says about a job, as far as a change is concerned.
 *
 * @param job the job
 * @param start first millisecond of the window since the epoch
 * @param end first millisecond after it
 * @param complete whether all that is due arrived: every vertex, and the job itself
 * @param calm whether the job was at its work all the time: it ran, did not restart, was not
 *     rescaled, and did not work off a backlog
 * @param figures of the window
 * @param restarts in the window that were no rescale
 * @param oomKills containers of task managers killed out of memory in the window, as metrics count
 *     them
 * @param failedCheckpoints in the window
 * @param slots that the job occupies; 0 when that is not known
 * @param autoscaled whether Flink's own autoscaler scales it, where that is known
 * @param unplaced why a pod of the job has had no node for long, in words; empty where all have
 *     one, wait for it only since a short while, or are not known
 * @param killed when containers of task managers were killed out of memory in the window before, as
 *     Kubernetes tells, which may be known up to a minute after it; epoch milliseconds
 */
public record Vitals(
    JobRef job,
    long start,
    long end,
    boolean complete,
    boolean calm,
    Figures figures,
    int restarts,
    int oomKills,
    int failedCheckpoints,
    int slots,
    Autoscaled autoscaled,
    String unplaced,
    List<Long> killed) {}
