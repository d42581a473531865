package io.flinksustain.capacity.demand;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.classify.feature.Graph;
import java.util.HashMap;
import java.util.Map;

/**
 * How many records go over each link for one record that its upstream vertex takes in.
 *
 * <p>A filter that lets every tenth through has 0.1, a flat map that makes three of one has 3. What
 * arrives at a vertex is the sum over its links of what arrives upstream times this, whatever the
 * shape of the graph: with 1000 records/s at a source, 0.5 and 0.2 on its two links and 1 on
 * theirs, 700 arrive where they join.
 *
 * @param ratios by link; a link that is not there is one of which nothing is known
 */
public record Selectivities(Map<Link, Double> ratios) {

  /** Those of one window. */
  public static Selectivities of(Graph graph, Map<String, Measured> measured) {
    Map<Link, Double> ratios = new HashMap<>();
    Flows.of(graph, measured)
        .forEach(
            (link, flow) -> {
              Measured from = measured.get(link.from());
              // An edge may come from what is no vertex of the graph.
              if (from != null && from.in() > 0) {
                ratios.put(link, flow / from.in());
              }
            });
    return new Selectivities(ratios);
  }

  /** These, and where they know nothing of a link the other ones. */
  public Selectivities or(Selectivities others) {
    Map<Link, Double> all = new HashMap<>(others.ratios);
    all.putAll(ratios);
    return new Selectivities(all);
  }

  /**
   * What arrives at every vertex, given what arrives at the sources; unknown where a source or a
   * link on the way is.
   */
  public Map<String, Estimate> spread(Graph graph, Map<String, Estimate> sources) {
    Map<String, Estimate> arriving = new HashMap<>();
    for (String id : graph.ids()) {
      arriving.put(
          id,
          graph.upstream(id).isEmpty()
              ? sources.getOrDefault(id, Estimate.unknown("what arrives at the source " + id))
              : arriving(graph, id, arriving));
    }
    return arriving;
  }

  private Estimate arriving(Graph graph, String to, Map<String, Estimate> before) {
    return Estimate.sum(
        Flows.feeding(graph, to).stream()
            .map(from -> over(new Link(from, to), before.get(from)))
            .toList());
  }

  private Estimate over(Link link, Estimate upstream) {
    Double ratio = ratios.get(link);
    // Where nothing went so far, something may: a window that ends only once an hour.
    if (upstream == null || ratio == null || !(ratio > 0)) {
      return Estimate.unknown(
          "how many records go from %s to %s".formatted(link.from(), link.to()));
    }
    return upstream.times(ratio);
  }
}
