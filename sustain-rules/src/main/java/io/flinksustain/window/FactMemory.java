package io.flinksustain.window;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known about all Flink jobs of one job key, each job id for itself: a redeployment starts
 * with nothing known.
 *
 * @param jobs the jobs known
 * @param pending facts of a time that has not come yet
 */
public record FactMemory(List<KnownJob> jobs, List<Fact> pending) {
  /** Nothing known. */
  public static final FactMemory EMPTY = new FactMemory(List.of(), List.of());

  /** With one more fact, to be known from its own time on; what has come up to {@code now} is. */
  public FactMemory heard(Fact fact, long now) {
    List<Fact> more = new ArrayList<>(pending);
    more.add(fact);
    return new FactMemory(jobs, more).upTo(now);
  }

  /** With the facts up to and including {@code time} known. */
  public FactMemory upTo(long time) {
    FactMemory memory = new FactMemory(jobs, keep(pending, fact -> fact.ts() > time));
    for (Fact fact : keep(pending, fact -> fact.ts() <= time)) {
      memory = memory.with(KnownJob.of(fact.job()), known -> known.with(fact));
    }
    return memory;
  }

  /** The facts known about the job of this window. */
  public JobFacts factsOf(JobWindow window) {
    return find(window.job().jobId())
        .map(known -> known.factsAt(window.end()))
        .orElse(JobFacts.NONE);
  }

  /** With a window that had reports. */
  public FactMemory closed(JobWindow window) {
    return with(KnownJob.of(window.job()), known -> known.withWindow(window.end()));
  }

  /**
   * Without the jobs that others have followed by {@code end}, the end of the latest window.
   *
   * <p>A job whose own reports are in that window is kept: two deployments may overlap for a while.
   */
  public FactMemory dropFollowed(long end) {
    return new FactMemory(
        keep(jobs, job -> job.lastWindow() >= end || jobs.stream().noneMatch(job::isFollowedBy)),
        pending);
  }

  /** Without the jobs and facts that nothing newer than {@code time} was heard of. */
  public FactMemory dropOlderThan(long time) {
    return new FactMemory(
        keep(jobs, job -> job.lastHeard() > time), keep(pending, fact -> fact.ts() > time));
  }

  /**
   * The jobs without a window that ends at {@code end}, for {@code patience} milliseconds after
   * their last window with reports, and once when they have ended.
   */
  public List<KnownJob> silentAt(long end, long patience) {
    return keep(jobs, job -> job.isSilentAt(end, patience));
  }

  /** With a window in which the job was silent. */
  FactMemory closedSilently(KnownJob job, long end) {
    return with(job, known -> known.withSilence(end));
  }

  /** Whether a window of this time or a later one of the same job was handed on already. */
  boolean isOvertaken(JobWindow window) {
    return find(window.job().jobId())
        .map(known -> known.lastSpoken() >= window.end())
        .orElse(false);
  }

  /** The latest time that anything is known of. */
  public long lastHeard() {
    long job = jobs.stream().mapToLong(KnownJob::lastHeard).max().orElse(Long.MIN_VALUE);
    return Math.max(job, pending.stream().mapToLong(Fact::ts).max().orElse(Long.MIN_VALUE));
  }

  public boolean isEmpty() {
    return jobs.isEmpty() && pending.isEmpty();
  }

  private Optional<KnownJob> find(String jobId) {
    return jobs.stream().filter(known -> known.job().jobId().equals(jobId)).findFirst();
  }

  private FactMemory with(KnownJob fresh, UnaryOperator<KnownJob> change) {
    String jobId = fresh.job().jobId();
    List<KnownJob> changed = new ArrayList<>(jobs);
    changed.removeIf(known -> known.job().jobId().equals(jobId));
    changed.add(change.apply(find(jobId).orElse(fresh)));
    changed.sort(Comparator.comparing(known -> known.job().jobId()));
    return new FactMemory(changed, pending);
  }

  private static <T> List<T> keep(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).toList();
  }
}
