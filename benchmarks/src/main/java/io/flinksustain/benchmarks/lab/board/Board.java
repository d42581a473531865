package io.flinksustain.benchmarks.lab.board;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last word of Sustain about each watched job; safe to use from several threads. */
public final class Board {
  private final Map<String, JobView> jobs = new LinkedHashMap<>();
  private final Map<List<String>, Recommendation> recommendations = new LinkedHashMap<>();
  private final ChangeLog changes = new ChangeLog();

  /** Adds a job that is watched; what is said about others is ignored. */
  public synchronized void watch(String name, String jobId, String expected) {
    jobs.put(jobId, JobView.of(name, jobId, expected));
  }

  /** Takes a diagnosis; gives whether it is news. */
  public synchronized boolean accept(Diagnosis diagnosis) {
    JobView old = jobs.get(diagnosis.job().jobId());
    if (old == null) {
      return false;
    }
    boolean news = old.isNews(diagnosis);
    List<Diagnosis> history = new ArrayList<>(old.history());
    if (news) {
      history.add(diagnosis);
    }
    Recommendation answer = answers(old.recommendation(), diagnosis) ? old.recommendation() : null;
    put(old, diagnosis, answer, history);
    return news;
  }

  /** Takes a recommendation, or that it no longer stands; gives whether it is news. */
  public synchronized boolean accept(Recommendation next) {
    JobView old = jobs.get(next.job().jobId());
    if (old == null) {
      return false;
    }
    if (!next.open()) {
      put(old, old.diagnosis(), null, old.history());
      return false;
    }
    changes.accept(next);
    recommendations.put(
        List.of(old.jobId(), next.cause(), next.subject().id(), next.knob(), next.proposed()),
        next);
    put(old, old.diagnosis(), next, old.history());
    return old.recommendation() == null || !old.recommendation().sameAs(next);
  }

  /** What was said about changes of the jobs. */
  public ChangeLog changes() {
    return changes;
  }

  /** All watched jobs in the order of the scenario. */
  public synchronized List<JobView> jobs() {
    return List.copyOf(jobs.values());
  }

  /** The last recommendation of each kind, in the order in which they were first made. */
  public synchronized List<Recommendation> recommendations() {
    return List.copyOf(recommendations.values());
  }

  private void put(
      JobView old, Diagnosis diagnosis, Recommendation recommendation, List<Diagnosis> history) {
    jobs.put(
        old.jobId(),
        new JobView(old.name(), old.jobId(), old.expected(), diagnosis, recommendation, history));
  }

  private static boolean answers(Recommendation recommendation, Diagnosis diagnosis) {
    return recommendation != null && recommendation.cause().equals(diagnosis.cause());
  }
}
