package io.flinksustain.report;

import java.util.List;

/**
 * Everything that one process measured at one instant about one job.
 *
 * @param job the job
 * @param process the task manager id, or {@code jobmanager}
 * @param host where the process runs, empty when unknown
 * @param ts the instant, in milliseconds since the epoch
 * @param intervalMs how often the process reports, in milliseconds; 0 when unknown
 * @param tables at most one for each scope and temporality; the tables of the process itself (scope
 *     TM or JM) are repeated in the report of each job that runs on it
 */
public record Report(
    JobRef job, String process, String host, long ts, int intervalMs, List<Table> tables) {
  /** The process name of a JobManager, whatever it calls itself. */
  public static final String JOB_MANAGER = "jobmanager";
}
