package io.flinksustain.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.benchmarks.chaos.check.Turn;
import io.flinksustain.benchmarks.lab.cluster.FlinkRest;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jobs under watch, as their own cluster tells of them.
 *
 * @param rest of their cluster, past the gate
 * @param gate that Sustain changes them through
 * @param ids of the jobs, by name
 */
record WatchedJobs(FlinkRest rest, Gate gate, Map<String, String> ids) {

  /** Subtasks that the widest vertex of a job may have. */
  int required(String job) {
    return widest(rest.get(requirementsOf(job)));
  }

  /** Subtasks of the widest vertex of a job; 0 when not all of it runs. */
  int runsWith(String job) {
    int widest = 0;
    for (JsonNode vertex : rest.get("/jobs/" + ids.get(job)).path("vertices")) {
      if (!vertex.path("status").asText().equals("RUNNING")) {
        return 0;
      }
      widest = Math.max(widest, vertex.path("parallelism").asInt());
    }
    return widest;
  }

  /** Turns a job to a value, as a person would past Sustain. */
  void turn(String job, int value) {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, ?> wanted = Map.of("parallelism", Map.of("lowerBound", 1, "upperBound", value));
    rest.get(requirementsOf(job)).properties().forEach(vertex -> all.put(vertex.getKey(), wanted));
    rest.put(requirementsOf(job), all);
  }

  /** What Sustain turned a job to since a time, epoch milliseconds. */
  List<Turn> turns(String job, long since) {
    return gate.changing().stream()
        .filter(request -> request.at() >= since && request.isGranted())
        .filter(request -> request.path().equals(requirementsOf(job)))
        .map(request -> new Turn(request.at(), widest(read(request.body()))))
        .toList();
  }

  private String requirementsOf(String job) {
    return "/jobs/" + ids.get(job) + "/resource-requirements";
  }

  private static int widest(JsonNode requirements) {
    int widest = 0;
    for (JsonNode vertex : requirements) {
      widest = Math.max(widest, vertex.path("parallelism").path("upperBound").asInt());
    }
    return widest;
  }

  private static JsonNode read(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("not the requirements of a job: " + body, e);
    }
  }
}
