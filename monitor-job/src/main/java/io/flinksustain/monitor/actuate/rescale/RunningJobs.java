package io.flinksustain.monitor.actuate.rescale;

import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;

/** Finds the job of a command among those that run: by its id, else by its name if only one has. */
final class RunningJobs {
  private RunningJobs() {}

  /**
   * The id of the job today: it changes when the job is started anew.
   *
   * @param running names by id
   */
  static String find(Map<String, String> running, JobRef job) {
    if (running.containsKey(job.jobId())) {
      return job.jobId();
    }
    List<String> named =
        running.entrySet().stream()
            .filter(each -> each.getValue().equals(job.jobName()))
            .map(Map.Entry::getKey)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw new Refusal(
        named.isEmpty()
            ? "no job '%s' runs on %s".formatted(job.jobName(), job.cluster())
            : "%d jobs on %s have the name '%s', and the one with the id %s is gone"
                .formatted(named.size(), job.cluster(), job.jobName(), job.jobId()));
  }
}
