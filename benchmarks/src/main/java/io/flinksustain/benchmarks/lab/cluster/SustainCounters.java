package io.flinksustain.benchmarks.lab.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipeline's own counters, as Sustain's local cluster reports them. */
public final class SustainCounters {
  private static final List<String> NAMES = List.of("readings", "quarantined", "windows", "late");

  private SustainCounters() {}

  /** Sums over all operators and subtasks; a counter that nobody reports is absent. */
  public static Map<String, Long> read(FlinkRest rest) {
    Map<String, Long> sums = new LinkedHashMap<>();
    try {
      for (JsonNode job : rest.get("/jobs").path("jobs")) {
        String path = "/jobs/" + job.path("id").asText();
        for (JsonNode vertex : rest.get(path).path("vertices")) {
          add(rest, path + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics", sums);
        }
      }
    } catch (LabException e) {
      sums.clear();
    }
    return sums;
  }

  private static void add(FlinkRest rest, String path, Map<String, Long> sums) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode metric : rest.get(path)) {
      String id = metric.path("id").asText();
      if (NAMES.contains(id.substring(id.lastIndexOf('.') + 1))) {
        wanted.add(id);
      }
    }
    for (String id : wanted) {
      long sum = rest.get(path + "?agg=sum&get=" + id).path(0).path("sum").asLong();
      sums.merge(id.substring(id.lastIndexOf('.') + 1), sum, Long::sum);
    }
  }
}
