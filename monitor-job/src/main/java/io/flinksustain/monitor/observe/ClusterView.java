package io.flinksustain.monitor.observe;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * What discovery knows about one cluster. The enumerator sends it to every reader whenever it
 * changes and when a reader registers, so that all name the same job alike; a reader drops its
 * splits of the cluster that are not among the targets.
 *
 * @param cluster the cluster, as {@link ClusterName} writes it
 * @param jobs the jobs that have not ended
 * @param taskManagers the ids of the registered task managers
 * @param targets everything to poll
 * @param silent processes that no metrics endpoint speaks for, with the reason
 */
public record ClusterView(
    String cluster,
    List<JobRef> jobs,
    List<String> taskManagers,
    List<Target> targets,
    Map<String, String> silent)
    implements SourceEvent, Serializable {

  /** A cluster of which only the addresses are known. */
  static ClusterView of(String cluster, List<Target> targets) {
    return new ClusterView(cluster, List.of(), List.of(), targets, Map.of());
  }

  /** This view with more targets. */
  ClusterView withTargets(List<Target> more) {
    List<Target> all = Stream.concat(more.stream(), targets.stream()).distinct().toList();
    return new ClusterView(cluster, jobs, taskManagers, all, silent);
  }

  ClusterName name() {
    return ClusterName.parse(cluster);
  }

  Optional<JobRef> job(String jobId) {
    return jobs.stream().filter(job -> job.jobId().equals(jobId)).findFirst();
  }

  boolean isRegistered(String process) {
    return process.equals(Report.JOB_MANAGER) || taskManagers.contains(process);
  }

  /** The true id of a task manager from its label. */
  String process(String label) {
    return taskManagers.stream().filter(id -> isLabelOf(label, id)).findFirst().orElse(label);
  }

  /** Whether a label is an id, as it is or as the Prometheus reporter mangles it. */
  static boolean isLabelOf(String label, String id) {
    return label.equals(id) || label.equals(id.replaceAll("[^a-zA-Z0-9:_]", "_"));
  }
}
