package io.flinksustain.benchmarks.corpus.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.cluster.FlinkRest;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.watched.JobPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A job on the watched cluster.
 *
 * @param id that Flink gave it
 * @param plan that it was started with
 * @param names of its vertices in Flink, by id
 */
record Submitted(String id, JobPlan plan, Map<String, String> names) {

  /** What Flink says about a job that was submitted. */
  static Submitted of(FlinkRest rest, String id, JobPlan plan) {
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode vertex : rest.get("/jobs/" + id).path("vertices")) {
      names.put(vertex.path("id").asText(), vertex.path("name").asText());
    }
    return new Submitted(id, plan, names);
  }

  /** Flink's name of a vertex of the shape; empty for none. */
  String vertexName(String vertex) {
    return vertex.isEmpty() ? "" : names.get(vertexId(vertex));
  }

  /** Flink's id of a vertex of the shape; empty for none. */
  String vertexId(String vertex) {
    if (vertex.isEmpty()) {
      return "";
    }
    return names.entrySet().stream()
        .filter(entry -> isNamed(entry.getValue(), vertex))
        .findFirst()
        .orElseThrow(
            () -> new LabException("no vertex of " + plan.name() + " is " + vertex + ": " + names))
        .getKey();
  }

  /** Flink says {@code Source: in} for a source and {@code out: Writer} for a sink. */
  private static boolean isNamed(String flinkName, String vertex) {
    return flinkName.equals(vertex)
        || flinkName.equals("Source: " + vertex)
        || flinkName.equals(vertex + ": Writer");
  }
}
