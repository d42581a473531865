package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.JobRef;

/**
 * When a job of the fleet falls ill.
 *
 * @param job the job
 * @param ill what is wrong from then on
 * @param at epoch milliseconds
 */
public record Onset(JobRef job, Ill ill, long at) {
  /** The cause that a diagnosis should name. */
  public String cause() {
    return ill.cause();
  }
}
