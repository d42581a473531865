package io.flinksustain.lint;

import java.util.List;

/**
 * What a running cluster knows and no file does.
 *
 * @param taskManagers registered
 * @param slotsPerTaskManager of each; 0 when they differ
 * @param cores that a task manager sees
 * @param processBytes total process memory of a task manager; 0 when unknown
 * @param jobs that run
 */
public record Measured(
    int taskManagers, int slotsPerTaskManager, int cores, long processBytes, List<Job> jobs) {

  /**
   * A job that runs.
   *
   * @param name of the job
   * @param intervalMs between checkpoints, 0 when they are off
   * @param checkpointP99Ms 99th percentile of the duration of its checkpoints; negative when
   *     unknown
   */
  public record Job(String name, long intervalMs, double checkpointP99Ms) {}
}
