package io.flinksustain.capacity.demand;

import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.classify.feature.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many records per second go over each link of a graph, as far as counters of whole vertices
 * tell.
 *
 * <p>A vertex that is fed by one other gets all it takes in from there. One that feeds one other
 * gives all it gives out there. And where all links into a vertex but one are known, the rest is
 * that of the last one. What then is not known stays so: a vertex with two inputs, both from
 * vertices with two outputs.
 */
final class Flows {
  private final Graph graph;
  private final Map<String, Measured> measured;
  private final Map<Link, Double> flows = new HashMap<>();

  private Flows(Graph graph, Map<String, Measured> measured) {
    this.graph = graph;
    this.measured = measured;
  }

  /** Records per second by link, without those that are not known. */
  static Map<Link, Double> of(Graph graph, Map<String, Measured> measured) {
    Flows flows = new Flows(graph, measured);
    graph.ids().forEach(flows::fromOnlyInput);
    graph.ids().forEach(flows::toOnlyOutput);
    flows.fromRests();
    return flows.flows;
  }

  private void fromOnlyInput(String to) {
    List<String> feeding = feeding(graph, to);
    if (feeding.size() == 1) {
      know(new Link(feeding.get(0), to), measured.get(to).in());
    }
  }

  private void toOnlyOutput(String from) {
    List<String> fed = graph.downstream(from).stream().distinct().toList();
    if (fed.size() == 1) {
      know(new Link(from, fed.get(0)), measured.get(from).out());
    }
  }

  private void fromRests() {
    boolean found = true;
    while (found) {
      found = graph.ids().stream().anyMatch(this::fromRest);
    }
  }

  /** 100 records/s come in, 60 of them by the one link: 40 by the other. */
  private boolean fromRest(String to) {
    List<Link> all = feeding(graph, to).stream().map(from -> new Link(from, to)).toList();
    List<Link> open = all.stream().filter(link -> !flows.containsKey(link)).toList();
    if (open.size() != 1) {
      return false;
    }
    double known = all.stream().mapToDouble(link -> flows.getOrDefault(link, 0.0)).sum();
    return know(open.get(0), Math.max(0, measured.get(to).in() - known));
  }

  private boolean know(Link link, double flow) {
    return !Double.isNaN(flow) && flows.putIfAbsent(link, flow) == null;
  }

  /** Vertices that feed this one, each once. */
  static List<String> feeding(Graph graph, String to) {
    return graph.upstream(to).stream().distinct().toList();
  }
}
