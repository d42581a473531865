package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.report.JobRef;
import java.util.Optional;

/** What is known around a lane at this moment; steering asks it and never changes it. */
public interface Site {
  /** What holds for the lane. */
  LanePolicy lane();

  /** What may be done with a job; {@link JobPolicy#ADVICE_ONLY} where nobody said. */
  JobPolicy job(JobRef job);

  /**
   * Why no knob of a job may be turned at a time, one sentence: maintenance windows, freezes,
   * exclusions. Empty when one may.
   */
  Optional<String> closed(JobRef job, String knob, long now);

  /** When the day began that the change budget of the job's lane is for, epoch milliseconds. */
  long startOfDay(JobRef job, long now);

  /** What the job was like lately; {@link Baseline#UNKNOWN} where nothing was heard. */
  Baseline baseline(JobRef job);

  /** What was advised and tried of the job; {@link AdviceMemory#EMPTY} where nothing was. */
  AdviceMemory memory(JobRef job);
}
