package io.flinksustain.explain;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lanes that jobs are in where no policy names another: their cluster and namespace. */
public final class Lanes {
  private Lanes() {}

  /** {@code eu1/payments} for {@code eu1/payments/fraud}. */
  static String usual(String job) {
    int first = job.indexOf('/');
    int second = job.indexOf('/', first + 1);
    return second < 0 ? job : job.substring(0, second);
  }

  /** Those of jobs, by their keys. */
  public static SortedSet<String> usual(Collection<String> jobs) {
    SortedSet<String> lanes = new TreeSet<>();
    jobs.forEach(job -> lanes.add(usual(job)));
    return lanes;
  }
}
