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
 * <p>A verdict or advice that is older than what was taken before changes nothing, and so does an
 * entry of the log of changes that is known already. For one thread.
 */
public final class Ledger {
  private final Map<String, Diagnosis> verdicts = new TreeMap<>();

  /** The last word on each job, also where that is a withdrawal. */
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
    if (before != null && (before.at() > next.at() || before.equals(next))) {
      return;
    }
    advice.put(job, next);
    if (next.open()) {
      advised.computeIfAbsent(job, key -> new ArrayList<>()).add(next);
    }
  }

  /** Takes an entry of the log of changes, whenever it comes. */
  public void accept(ChangeEvent event) {
    insert(event, changes.computeIfAbsent(event.change(), id -> new ArrayList<>()));
    changesByJob
        .computeIfAbsent(event.job().key(), job -> new LinkedHashSet<>())
        .add(event.change());
  }

  /** After all that are not later: of two at one time the one that was said first is first. */
  private static void insert(ChangeEvent event, List<ChangeEvent> log) {
    if (!log.contains(event)) {
      long before = log.stream().filter(known -> known.at() <= event.at()).count();
      log.add((int) before, event);
    }
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
        .filter(r -> r.open() && r.expires() > now)
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
