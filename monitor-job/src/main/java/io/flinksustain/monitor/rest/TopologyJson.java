package io.flinksustain.monitor.rest;

import static io.flinksustain.monitor.rest.RestJson.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the job graph from {@code /jobs/:id}. */
public final class TopologyJson {
  private TopologyJson() {}

  public static Topology read(JsonNode job) {
    List<Edge> edges = new ArrayList<>();
    Map<String, List<String>> operators = new HashMap<>();
    for (JsonNode node : required(job, "plan").path("nodes")) {
      String id = required(node, "id").asText();
      operators.put(id, operators(node.path("description").asText()));
      for (JsonNode input : node.path("inputs")) {
        edges.add(edge(input, id));
      }
    }
    List<Vertex> vertices = new ArrayList<>();
    for (JsonNode vertex : required(job, "vertices")) {
      vertices.add(vertex(vertex, operators));
    }
    return new Topology(
        required(job, "state").asText(),
        job.path("timestamps").path("RUNNING").asLong(),
        job.path("schedulerType").asText(),
        inTopologicalOrder(vertices, edges),
        edges);
  }

  private static Edge edge(JsonNode input, String to) {
    return new Edge(required(input, "id").asText(), to, input.path("ship_strategy").asText());
  }

  private static Vertex vertex(JsonNode vertex, Map<String, List<String>> operators) {
    String id = required(vertex, "id").asText();
    return new Vertex(
        id,
        vertex.path("name").asText(),
        vertex.path("parallelism").asInt(),
        vertex.path("maxParallelism").asInt(-1),
        vertex.path("slotSharingGroupId").asText(),
        operators.getOrDefault(id, List.of()));
  }

  /**
   * The chain from Flink's drawing of it: {@code Source: in<br/>:- filter<br/>+- map<br/>} is
   * {@code [Source: in, filter, map]}.
   */
  public static List<String> operators(String description) {
    return Arrays.stream(description.split("<br/>"))
        .map(line -> line.replaceFirst("^(?:: {2}| {3})*(?::- |\\+- )?", ""))
        .map(TopologyJson::withoutEntities)
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static String withoutEntities(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Sources first; among vertices that may come next, the order of the answer. */
  public static List<Vertex> inTopologicalOrder(List<Vertex> vertices, List<Edge> edges) {
    List<Vertex> waiting = new ArrayList<>(vertices);
    List<Vertex> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Vertex next =
          waiting.stream()
              .filter(vertex -> !hasInputFrom(waiting, vertex, edges))
              .findFirst()
              .orElse(waiting.get(0));
      waiting.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean hasInputFrom(List<Vertex> others, Vertex vertex, List<Edge> edges) {
    return edges.stream()
        .filter(edge -> edge.to().equals(vertex.id()))
        .anyMatch(edge -> others.stream().anyMatch(other -> other.id().equals(edge.from())));
  }
}
