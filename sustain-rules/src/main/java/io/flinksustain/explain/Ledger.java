package io.flinksustain.explain;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.steer.ChangeEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was said about the jobs of a platform, as far as it was read: of each job the last
 * verdict and the advice that stands, and of each change all that happened to it.
 *
 * <p>What is older than what was taken before changes nothing. For one thread.
 */
public final class Ledger {
  private final Map<String, Diagnosis> verdicts = new TreeMap<>();
  private final Map<String, Recommendation> advice = new HashMap<>();
  private final Map<String, List<Recommendation>> advised = new HashMap<>();
  private final Map<String, List<ChangeEvent>> changes = new LinkedHashMap<>();
  private final Map<String, Set<String>> changesByJob = new HashMap<>();

  /** Takes a verdict; gives whether it says something new. */
  public boolean accept(Diagnosis verdict) {
    Diagnosis before = verdicts.get(verdict.job().key());
    if (before != null && before.at() > verdict.at()) {
      return false;
    }
    verdicts.put(verdict.job().key(), verdict);
    return before == null || verdict.differsFrom(before);
  }

  /** Takes advice, or that it no longer stands. */
  public void accept(Recommendation next) {
    String job = next.job().key();
    Recommendation before = advice.get(job);
    if (before != null && before.at() > next.at()) {
      return;
    }
    if (next.open()) {
      advice.put(job, next);
      advised.computeIfAbsent(job, key -> new ArrayList<>()).add(next);
    } else {
      advice.remove(job);
    }
  }

  /** Takes an entry of the log of changes. */
  public void accept(ChangeEvent event) {
    changes.computeIfAbsent(event.change(), id -> new ArrayList<>()).add(event);
    changesByJob
        .computeIfAbsent(event.job().key(), job -> new LinkedHashSet<>())
        .add(event.change());
  }

  /** The last verdict on each job, in the order of their keys. */
  public Collection<Diagnosis> verdicts() {
    return List.copyOf(verdicts.values());
  }

  /** The last verdict on a job. */
  public Optional<Diagnosis> verdict(String job) {
    return Optional.ofNullable(verdicts.get(job));
  }

  /** The advice on a job that stands at a time and answers its last verdict. */
  public Optional<Recommendation> answer(String job, long now) {
    Diagnosis verdict = verdicts.get(job);
    return Optional.ofNullable(advice.get(job))
        .filter(r -> r.expires() > now)
        .filter(r -> verdict != null && r.cause().equals(verdict.cause()));
  }

  /** All changes in the order in which they were first heard of. */
  public List<ChangeView> changes() {
    return changes.values().stream().map(this::view).toList();
  }

  /** The change of an id. */
  public Optional<ChangeView> change(String id) {
    return Optional.ofNullable(changes.get(id)).map(this::view);
  }

  /** The changes of a job in the order in which they were first heard of. */
  public List<ChangeView> changesOf(String job) {
    return changesByJob.getOrDefault(job, Set.of()).stream()
        .map(id -> view(changes.get(id)))
        .toList();
  }

  private ChangeView view(List<ChangeEvent> events) {
    String job = events.get(0).job().key();
    return ChangeView.of(events, advised.getOrDefault(job, List.of()));
  }

  /** The keys of all jobs that anything was said about, in order. */
  public SortedSet<String> jobs() {
    SortedSet<String> jobs = new TreeSet<>(verdicts.keySet());
    jobs.addAll(changesByJob.keySet());
    return jobs;
  }
}
