package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * Jobs that share a policy and a budget.
 *
 * @param name of the lane
 * @param jobs patterns, of which one must match
 * @param section what it says
 * @param from its place
 */
record LaneSection(String name, List<JobPattern> jobs, Section section, Origin from) {
  boolean holds(JobRef job) {
    return jobs.stream().anyMatch(pattern -> pattern.matches(job));
  }

  /** Whether this lane takes every job of a pattern. */
  boolean covers(JobPattern other) {
    return jobs.stream().anyMatch(pattern -> pattern.covers(other));
  }
}
