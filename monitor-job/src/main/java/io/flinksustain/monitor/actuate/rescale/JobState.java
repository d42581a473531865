package io.flinksustain.monitor.actuate.rescale;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Autoscaler;
import io.flinksustain.fact.Topology;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.monitor.rest.TopologyJson;
import java.util.Map;
import java.util.Set;

/**
 * A job as {@code /jobs/:id} shows it.
 *
 * @param topology its graph
 * @param runs whether all of its tasks run, or have come to their end
 */
record JobState(Topology topology, boolean runs) {
  private static final Set<String> GOOD = Set.of("RUNNING", "FINISHED");

  static JobState read(JsonNode job) {
    boolean runs = job.path("state").asText().equals("RUNNING");
    for (JsonNode vertex : job.path("vertices")) {
      runs = runs && GOOD.contains(vertex.path("status").asText());
    }
    return new JobState(TopologyJson.read(job), runs);
  }

  /** Whether every vertex has as many subtasks as the requirements allow. */
  boolean runsWith(Requirements target) {
    return runs
        && topology.vertices().stream()
            .allMatch(v -> !target.has(v.id()) || target.upper(v.id()) == v.parallelism());
  }

  /** Throws when this job cannot be rescaled in place. */
  void requireAdaptive() {
    if (!topology.scheduler().equalsIgnoreCase("Adaptive")) {
      throw new Refusal(
          "the job runs with the %s scheduler, which cannot rescale it in place; set"
                  .formatted(topology.scheduler())
              + " jobmanager.scheduler to adaptive");
    }
  }

  /**
   * Throws when this job cannot be rescaled to these values.
   *
   * @param config of the JobManager
   */
  void requireRescalable(Requirements target, Map<String, String> config) {
    if (Autoscaler.of(config::get).scales()) {
      throw new Refusal(
          "Flink's autoscaler owns this job and would put its own value back; leave it to one of"
              + " the two (job.autoscaler.enabled)");
    }
    topology.vertices().forEach(vertex -> requireBelowMaximum(vertex, target));
  }

  private static void requireBelowMaximum(Topology.Vertex vertex, Requirements target) {
    int most = vertex.maxParallelism();
    if (target.has(vertex.id()) && most > 0 && target.upper(vertex.id()) > most) {
      throw new Refusal(
          "parallelism %d is above the maximum of '%s', which is %d and part of its state"
              .formatted(target.upper(vertex.id()), vertex.name(), most));
    }
  }
}
