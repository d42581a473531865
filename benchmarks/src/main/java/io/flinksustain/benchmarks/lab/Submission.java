package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.cluster.FlinkCluster;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.JobSpec;
import io.flinksustain.benchmarks.watched.PlanJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the watched jobs of a scenario onto a cluster. */
public final class Submission {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private Submission() {}

  /**
   * Submits the jobs and returns once all of them run: their ids by their names, in order.
   *
   * @param jar with the watched jobs
   */
  public static Map<String, String> of(List<JobSpec> jobs, Path jar, FlinkCluster cluster) {
    String uploaded = cluster.rest().upload(jar);
    Map<String, String> ids = new LinkedHashMap<>();
    for (JobSpec job : jobs) {
      String plan = PlanJson.write(job.plan(System.currentTimeMillis()));
      ids.put(job.name(), cluster.rest().run(uploaded, List.of(plan)));
    }
    Waiting.until(
        "that all jobs run",
        TIMEOUT,
        cluster.processes(),
        () -> ids.values().stream().allMatch(cluster.rest()::allRunning));
    return ids;
  }
}
