package io.flinksustain.monitor.actuate.rescale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many subtasks of each vertex the adaptive scheduler may run, as {@code
 * /jobs/:id/resource-requirements} gives and takes it; always of all vertices.
 *
 * @param bounds by vertex id
 */
record Requirements(Map<String, Bounds> bounds) {

  /**
   * From and up to.
   *
   * @param lower fewer than these, and the job waits
   * @param upper as many as these when there are slots
   */
  record Bounds(int lower, int upper) {
    /** A lower bound above the upper one would be refused. */
    Bounds withUpper(int value) {
      return new Bounds(Math.min(lower, value), value);
    }
  }

  static Requirements read(JsonNode answer) {
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    answer
        .properties()
        .forEach(
            vertex -> {
              JsonNode parallelism = vertex.getValue().path("parallelism");
              bounds.put(
                  vertex.getKey(),
                  new Bounds(
                      parallelism.path("lowerBound").asInt(1),
                      parallelism.path("upperBound").asInt()));
            });
    return new Requirements(bounds);
  }

  int upper(String vertex) {
    return bounds.get(vertex).upper();
  }

  boolean has(String vertex) {
    return bounds.containsKey(vertex);
  }

  /** Of the vertex with the most. */
  int most() {
    return bounds.values().stream().mapToInt(Bounds::upper).max().orElse(0);
  }

  /** For people, who are not helped by ids of vertices. */
  String words() {
    int least = bounds.values().stream().mapToInt(Bounds::upper).min().orElse(0);
    return least == most()
        ? "up to %d subtasks of each vertex".formatted(least)
        : "from %d up to %d subtasks of its vertices".formatted(least, most());
  }

  Requirements with(String vertex, int upper) {
    Map<String, Bounds> changed = new LinkedHashMap<>(bounds);
    changed.computeIfPresent(vertex, (id, old) -> old.withUpper(upper));
    return new Requirements(changed);
  }

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    bounds.forEach(
        (vertex, each) ->
            json.putObject(vertex)
                .putObject("parallelism")
                .put("lowerBound", each.lower())
                .put("upperBound", each.upper()));
    return json.toString();
  }
}
