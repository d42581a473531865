package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A scenario file.
 *
 * @param description for people, one sentence
 * @param shared name of a file beside this one with what it has in common with others; absent when
 *     all is said here
 * @param cluster the watched cluster
 * @param sustain options of {@code sustain run}, by key
 * @param policy what may be done to the jobs, as text or as the name of a file beside this one;
 *     with it Sustain changes them, and without it everything is advice
 * @param prices by which changes say what they cost, as text or as the name of a file; only with a
 *     policy
 * @param orders of people; only with a policy
 * @param duration how long it runs when nothing else is said; absent for until Ctrl-C
 * @param jobs what runs on the cluster
 */
public record Scenario(
    String description,
    String shared,
    ClusterSpec cluster,
    Map<String, String> sustain,
    String policy,
    String prices,
    List<OrderSpec> orders,
    Duration duration,
    List<JobSpec> jobs) {
  public Scenario {
    description = description == null ? "" : description;
    sustain = sustain == null ? Map.of() : Map.copyOf(sustain);
    orders = orders == null ? List.of() : List.copyOf(orders);
    Checks.that(policy != null || prices == null, "prices: nothing is changed without a policy");
    Checks.that(policy != null || orders.isEmpty(), "orders: nothing is changed without a policy");
    jobs = List.copyOf(Checks.present(jobs, "jobs"));
    Checks.that(!jobs.isEmpty(), "jobs is empty: a scenario needs at least one job");
    List<String> names = jobs.stream().map(JobSpec::name).toList();
    Checks.that(new HashSet<>(names).size() == names.size(), "two jobs share a name in %s", names);
    if (shared == null) {
      cluster = cluster == null ? new ClusterSpec(null, null, null, null, null, null) : cluster;
      checkSlots(jobs, cluster);
    }
    Checks.that(
        policy != null || jobs.stream().allMatch(job -> job.changes().isEmpty()),
        "changes: nothing is changed without a policy");
  }

  private static void checkSlots(List<JobSpec> jobs, ClusterSpec cluster) {
    int needed = jobs.stream().mapToInt(job -> job.shape().slots()).sum();
    Checks.that(
        needed <= cluster.allSlots(),
        "the jobs need %s slots and the cluster has %s: raise cluster.slots or cluster.task-managers",
        needed,
        cluster.allSlots());
  }

  /** The same with what it has in common with others. */
  Scenario on(Shared common) {
    return new Scenario(
        description,
        null,
        common.clusterOf(cluster),
        common.sustainOf(sustain),
        policy,
        prices,
        orders,
        duration,
        jobs);
  }

  /** The same with the texts of policy and prices. */
  Scenario with(String policyText, String pricesText) {
    return new Scenario(
        description, shared, cluster, sustain, policyText, pricesText, orders, duration, jobs);
  }
}
