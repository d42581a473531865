package io.flinksustain.monitor.observe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.flinksustain.report.JobRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each job of a cluster the name under which it is known for as long as it lives. */
final class JobNames {
  private JobNames() {}

  /**
   * The jobs with unique deployment names.
   *
   * <p>The job of an application cluster has the name of its owner. Elsewhere it has its own. A job
   * that has a name keeps it, whoever comes or goes. A new job whose name another one bears gets
   * the first eight digits of its job id behind it: {@code fraud-b1f1c697}; so does each of several
   * new ones of one name.
   *
   * @param home of all jobs of the cluster
   * @param running job names by job id
   * @param named the jobs as they were named last
   */
  static List<JobRef> of(JobHome home, Map<String, String> running, List<JobRef> named) {
    Map<String, JobRef> jobs =
        named.stream()
            .filter(job -> running.containsKey(job.jobId()))
            .collect(toMap(JobRef::jobId, job -> job));
    newcomers(home, running, jobs).forEach(job -> jobs.put(job.jobId(), job));
    return running.keySet().stream().map(jobs::get).toList();
  }

  private static List<JobRef> newcomers(
      JobHome home, Map<String, String> running, Map<String, JobRef> known) {
    Map<String, String> fresh = new HashMap<>(running);
    fresh.keySet().removeAll(known.keySet());
    Set<String> taken = taken(home, fresh, known);
    return fresh.entrySet().stream()
        .map(
            job -> {
              String base = home.base(job.getValue());
              String unique =
                  taken.contains(base) ? base + '-' + job.getKey().substring(0, 8) : base;
              return new JobRef(
                  home.cluster(), home.namespace(), unique, job.getKey(), job.getValue());
            })
        .toList();
  }

  /** The names that others bear already, and those that several new jobs would bear. */
  private static Set<String> taken(
      JobHome home, Map<String, String> fresh, Map<String, JobRef> known) {
    Set<String> taken = new HashSet<>();
    known.values().forEach(job -> taken.add(job.deployment()));
    fresh.values().stream()
        .collect(groupingBy(home::base, counting()))
        .forEach((name, shares) -> taken.addAll(shares > 1 ? Set.of(name) : Set.of()));
    return taken;
  }
}
