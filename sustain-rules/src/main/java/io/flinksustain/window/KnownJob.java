package io.flinksustain.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;

/**
 * What is known about one Flink job id.
 *
 * @param job the job
 * @param facts the latest fact of each kind
 * @param since per kind when it became known, epoch milliseconds
 * @param firstWindow end of its first window; {@link Long#MAX_VALUE} before there was one
 * @param lastWindow end of its last window with reports; {@link Long#MIN_VALUE} before
 * @param lastSpoken end of its last window that was handed on, be it of silence
 * @param lastHeard of its last window or fact
 */
public record KnownJob(
    JobRef job,
    JobFacts facts,
    long[] since,
    long firstWindow,
    long lastWindow,
    long lastSpoken,
    long lastHeard) {

  /** A job that nothing is known about. */
  static KnownJob of(JobRef job) {
    long never = Long.MIN_VALUE;
    long[] since = {never, never, never, never};
    return new KnownJob(job, JobFacts.NONE, since, Long.MAX_VALUE, never, never, never);
  }

  /** With this fact in place of an earlier one of its kind; a later one stays. */
  KnownJob with(Fact fact) {
    int kind = kind(fact);
    if (fact.ts() < since[kind]) {
      return this;
    }
    long[] known = since.clone();
    known[kind] = fact.ts();
    long heard = Math.max(lastHeard, fact.ts());
    return new KnownJob(job, facts.with(fact), known, firstWindow, lastWindow, lastSpoken, heard);
  }

  /** With one more window that had reports. */
  KnownJob withWindow(long end) {
    return new KnownJob(
        job,
        facts,
        since,
        Math.min(firstWindow, end),
        Math.max(lastWindow, end),
        Math.max(lastSpoken, end),
        Math.max(lastHeard, end));
  }

  /** With one more window without reports. */
  KnownJob withSilence(long end) {
    return new KnownJob(job, facts, since, firstWindow, lastWindow, end, lastHeard);
  }

  /** Whether it had windows with reports, none that ends at {@code end}, and should have. */
  boolean isSilentAt(long end) {
    return lastWindow != Long.MIN_VALUE && lastWindow < end && shouldReport();
  }

  /** Whether a job of the same key appeared when this one had fallen silent. */
  boolean isFollowedBy(KnownJob other) {
    boolean bothSeen = lastWindow != Long.MIN_VALUE && other.lastWindow != Long.MIN_VALUE;
    return bothSeen && other.firstWindow > firstWindow && other.firstWindow >= lastWindow;
  }

  /** False once the job has ended: then nobody waits for its reports. */
  private boolean shouldReport() {
    return facts.topology() == null || !facts.topology().hasEnded();
  }

  private static int kind(Fact fact) {
    if (fact.topology() != null) {
      return 0;
    }
    if (fact.checkpoint() != null) {
      return 1;
    }
    return fact.deployment() != null ? 2 : 3;
  }
}
