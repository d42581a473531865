package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A scenario file.
 *
 * @param description for people, one sentence
 * @param cluster the watched cluster
 * @param sustain options of {@code sustain run}, by key
 * @param jobs what runs on the cluster
 */
public record Scenario(
    String description, ClusterSpec cluster, Map<String, String> sustain, List<JobSpec> jobs) {
  public Scenario {
    description = description == null ? "" : description;
    cluster = cluster == null ? new ClusterSpec(null, null, null, null, null, null) : cluster;
    sustain = sustain == null ? Map.of() : Map.copyOf(sustain);
    jobs = List.copyOf(Checks.present(jobs, "jobs"));
    Checks.that(!jobs.isEmpty(), "jobs is empty: a scenario needs at least one job");
    List<String> names = jobs.stream().map(JobSpec::name).toList();
    Checks.that(new HashSet<>(names).size() == names.size(), "two jobs share a name in %s", names);
    int needed = jobs.stream().mapToInt(job -> job.shape().slots()).sum();
    Checks.that(
        needed <= cluster.allSlots(),
        "the jobs need %s slots and the cluster has %s: raise cluster.slots or cluster.task-managers",
        needed,
        cluster.allSlots());
  }
}
