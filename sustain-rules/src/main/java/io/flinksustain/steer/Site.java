package io.flinksustain.steer;

import io.flinksustain.report.JobRef;

/** What is known around a lane at this moment; steering asks it and never changes it. */
public interface Site {
  /** What holds for the lane. */
  LanePolicy lane();

  /** What may be done with a job; {@link JobPolicy#ADVICE_ONLY} where nobody said. */
  JobPolicy job(JobRef job);

  /** Whether a change of a job may begin now: maintenance windows, and a switch for everything. */
  boolean mayStart(JobRef job, long now);

  /** What the job was like lately; {@link Baseline#UNKNOWN} where nothing was heard. */
  Baseline baseline(JobRef job);
}
