package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.policy.Policy;
import io.flinksustain.report.JobRef;

/** What is known around a lane at this moment; steering asks it and never changes it. */
public interface Site {
  /** What holds for every lane. */
  LanePolicy lane();

  /** What may be done with a job, and which lane it is in. */
  Policy policy(JobRef job);

  /** How a change of a job is watched. */
  TrialPolicy trial(JobRef job);

  /** What the job was like lately; {@link Baseline#UNKNOWN} where nothing was heard. */
  Baseline baseline(JobRef job);

  /** What was advised and tried of the job; {@link AdviceMemory#EMPTY} where nothing was. */
  AdviceMemory memory(JobRef job);

  /** All lanes, as they were before this step. */
  Fleet fleet();
}
