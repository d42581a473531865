package io.flinksustain.monitor.steer;

import io.flinksustain.report.JobRef;
import io.flinksustain.steer.JobPolicy;
import io.flinksustain.steer.LanePolicy;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done with jobs, when, and which lane they are in. */
@FunctionalInterface
public interface Policies extends Serializable {
  /** Advice only, for all jobs at all times. */
  static Policies adviceOnly() {
    return (job, annotations) -> JobPolicy.ADVICE_ONLY;
  }

  /** Name of the lane that a job is in; by default its cluster and namespace. */
  default String laneOf(JobRef job) {
    return job.cluster() + '/' + job.namespace();
  }

  /** What holds for a lane as a whole. */
  default LanePolicy lane(String lane) {
    return LanePolicy.PRODUCTION;
  }

  /**
   * What may be done with a job.
   *
   * @param annotations of its deployment; null where they are not known
   */
  JobPolicy job(JobRef job, Map<String, String> annotations);

  /** What is to be said of annotations that do not do what was meant, a sentence each. */
  default List<String> findings(JobRef job, Map<String, String> annotations) {
    return List.of();
  }

  /**
   * Why no knob of a job may be turned at a time, one sentence; empty when one may.
   *
   * @param annotations of its deployment; null where they are not known
   */
  default Optional<String> closed(
      JobRef job, String knob, long now, Map<String, String> annotations) {
    return Optional.empty();
  }

  /** When the day of a job's change budget began, epoch milliseconds; by default at 0:00 UTC. */
  default long startOfDay(JobRef job, long now) {
    return now - now % Duration.ofDays(1).toMillis();
  }
}
