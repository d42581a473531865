package io.flinksustain.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Resource;
import io.flinksustain.report.JobRef;
import java.util.Arrays;

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
 * @param endSpoken whether a window was handed on since the job is known to have ended
 */
public record KnownJob(
    JobRef job,
    JobFacts facts,
    long[] since,
    long firstWindow,
    long lastWindow,
    long lastSpoken,
    long lastHeard,
    boolean endSpoken) {
  private static final int KINDS = 6;
  private static final int RESOURCE = 4;

  /** What nobody has said again for so long may be otherwise now; observers say it much oftener. */
  private static final long RESOURCE_MS = 3_600_000;

  /** A job that nothing is known about. */
  static KnownJob of(JobRef job) {
    long none = Long.MIN_VALUE;
    return new KnownJob(job, JobFacts.NONE, never(), Long.MAX_VALUE, none, none, none, false);
  }

  /** The times of all kinds before anything was heard. */
  public static long[] never() {
    long[] since = new long[KINDS];
    Arrays.fill(since, Long.MIN_VALUE);
    return since;
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
    JobFacts now = facts.with(fact);
    boolean spoken = endSpoken && now.hasEnded();
    return new KnownJob(job, now, known, firstWindow, lastWindow, lastSpoken, heard, spoken);
  }

  /** The facts that hold at a time, at which nobody should act on an old one. */
  JobFacts factsAt(long time) {
    return facts.resource() != null && time - since[RESOURCE] > RESOURCE_MS
        ? facts.with(Fact.of(job, time, Resource.unread("It was not heard of for an hour.")))
        : facts;
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
        Math.max(lastHeard, end),
        facts.hasEnded());
  }

  /** With one more window without reports. */
  KnownJob withSilence(long end) {
    boolean ended = facts.hasEnded();
    return new KnownJob(job, facts, since, firstWindow, lastWindow, end, lastHeard, ended);
  }

  /**
   * Whether a window without reports that ends at {@code end} is due: for a while when it should
   * report and does not, and once, whenever that is heard of, when it has ended.
   */
  boolean isSilentAt(long end, long patience) {
    if (lastWindow == Long.MIN_VALUE || lastWindow >= end) {
      return false;
    }
    return facts.hasEnded() ? !endSpoken : end - lastWindow <= patience;
  }

  /** Whether a job of the same key appeared when this one had fallen silent. */
  boolean isFollowedBy(KnownJob other) {
    boolean bothSeen = lastWindow != Long.MIN_VALUE && other.lastWindow != Long.MIN_VALUE;
    return bothSeen && other.firstWindow > firstWindow && other.firstWindow >= lastWindow;
  }

  private static int kind(Fact fact) {
    if (fact.topology() != null) {
      return 0;
    }
    if (fact.checkpoint() != null) {
      return 1;
    }
    if (fact.deployment() != null) {
      return 2;
    }
    if (fact.exception() != null) {
      return 3;
    }
    return fact.resource() != null ? RESOURCE : RESOURCE + 1;
  }
}
