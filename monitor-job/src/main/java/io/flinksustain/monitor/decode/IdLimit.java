package io.flinksustain.monitor.decode;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.io.Serializable;

/**
 * Keeps ids and names that are too long out of state and outputs.
 *
 * @param max longest in characters
 */
record IdLimit(int max) implements Serializable {

  /** What is too long in a report, null when nothing is. */
  String problem(Report report) {
    String problem = problem(report.job());
    problem = problem != null ? problem : problem("process", report.process());
    problem = problem != null ? problem : problem("host", report.host());
    for (Table table : report.tables()) {
      for (String vertex : table.vertices()) {
        problem = problem != null ? problem : problem("vertex", vertex);
      }
    }
    return problem;
  }

  /** What is too long in the names of a job, null when nothing is. */
  String problem(JobRef job) {
    String problem = problem("cluster", job.cluster());
    problem = problem != null ? problem : problem("namespace", job.namespace());
    problem = problem != null ? problem : problem("deployment", job.deployment());
    problem = problem != null ? problem : problem("job id", job.jobId());
    return problem != null ? problem : problem("job name", job.jobName());
  }

  private String problem(String what, String id) {
    if (id.length() <= max) {
      return null;
    }
    return String.format(
        "%s '%s' has %d characters, more than %d: shorten it, or raise %s",
        what, Texts.shortened(id), id.length(), max, DecodeOptions.MAX_ID_LENGTH.key());
  }
}
