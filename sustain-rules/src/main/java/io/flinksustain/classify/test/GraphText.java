package io.flinksustain.classify.test;

import io.flinksustain.fact.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job graph in shorthand: {@code source(2) -> map(4) -> sink(1); other(1) -> map}. In brackets
 * stands the parallelism, once for each vertex; names are ids as well.
 */
final class GraphText {
  /** How graphs are written, for error messages. */
  static final String FORM = "a graph such as 'source(2) -> map(4) -> sink(1)'";

  private static final Pattern VERTEX = Pattern.compile("([\\w .:-]+?)\\s*(?:\\((\\d{1,5})\\))?");

  private final Map<String, Integer> vertices = new LinkedHashMap<>();
  private final List<Topology.Edge> edges = new ArrayList<>();

  private GraphText() {}

  static Optional<Topology> parse(String text) {
    GraphText graph = new GraphText();
    for (String path : text.split(";", -1)) {
      if (!graph.addPath(path)) {
        return Optional.empty();
      }
    }
    return Optional.of(graph.topology());
  }

  private boolean addPath(String path) {
    String last = null;
    for (String part : path.split("->", -1)) {
      Matcher matcher = VERTEX.matcher(part.strip());
      if (!matcher.matches()) {
        return false;
      }
      String name = matcher.group(1);
      String parallelism = matcher.group(2);
      vertices.putIfAbsent(name, parallelism == null ? 1 : Integer.parseInt(parallelism));
      if (last != null) {
        edges.add(new Topology.Edge(last, name, "HASH"));
      }
      last = name;
    }
    return true;
  }

  private Topology topology() {
    List<Topology.Vertex> all = new ArrayList<>();
    List<String> open = new ArrayList<>(vertices.keySet());
    while (!open.isEmpty()) {
      String next = open.stream().filter(name -> isFed(name, open)).findFirst().orElse(open.get(0));
      open.remove(next);
      all.add(new Topology.Vertex(next, next, vertices.get(next), 128, "default", List.of(next)));
    }
    return new Topology("RUNNING", 0, "Default", all, edges);
  }

  /** Whether everything that feeds a vertex stands before it already. */
  private boolean isFed(String name, List<String> open) {
    return edges.stream().noneMatch(edge -> edge.to().equals(name) && open.contains(edge.from()));
  }
}
