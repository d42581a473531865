package io.flinksustain.advise;

import io.flinksustain.capacity.history.JobHistory;

/**
 * What the adviser remembers of a job.
 *
 * @param history what arrived and what it used
 * @param tried what was tried and did not help
 */
public record Past(JobHistory history, TriedMemory tried) {
  /** Nothing remembered. */
  public static final Past NOTHING = new Past(JobHistory.EMPTY, TriedMemory.EMPTY);
}
