package io.flinksustain.capacity.parallelism;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.capacity.demand.Recovery;
import io.flinksustain.capacity.demand.Selectivities;
import io.flinksustain.capacity.demand.SourceDemand;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.capacity.rate.Capacity;
import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.capacity.rate.Measurements;
import io.flinksustain.capacity.scale.Scalability;
import io.flinksustain.classify.feature.Graph;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every vertex of a job needs: what arrives at the sources and what waits there goes down the
 * graph, and meets at each vertex what its subtasks can do.
 */
public final class JobNeed {
  /** Where the number of key groups is not known, four times what there is. */
  private static final int FARTHEST = 4;

  private final Scene scene;
  private final JobHistory history;
  private final Recovery recovery;
  private final Map<String, Measured> measured;

  private JobNeed(Scene scene, JobHistory history, Recovery recovery) {
    this.scene = scene;
    this.history = history;
    this.recovery = recovery;
    this.measured = Measurements.of(scene);
  }

  /** By vertex id, in the order of the graph; none while the graph is not known. */
  public static Map<String, VertexNeed> of(Scene scene, JobHistory history, Recovery recovery) {
    return new JobNeed(scene, history, recovery).vertices();
  }

  private Map<String, VertexNeed> vertices() {
    Graph graph = scene.graph();
    Selectivities ratios = history.selectivities().or(Selectivities.of(graph, measured));
    Map<String, Estimate> wanted = ratios.spread(graph, sources());
    Map<String, VertexNeed> needs = new LinkedHashMap<>();
    graph.ids().forEach(id -> needs.put(id, need(id, wanted.get(id))));
    return needs;
  }

  private Map<String, Estimate> sources() {
    Map<String, Estimate> sources = new HashMap<>();
    for (String id : scene.graph().ids()) {
      if (scene.graph().upstream(id).isEmpty()) {
        Measured source = measured.get(id);
        sources.put(id, recovery.wanted(arriving(source), source.pending()));
      }
    }
    return sources;
  }

  /** The peaks of days, once they are known, and not less than what arrives now. */
  private Estimate arriving(Measured source) {
    Estimate now = SourceDemand.of(source);
    Estimate peak = history.demand(source.id());
    return peak.isKnown() && now.isKnown() ? peak.atLeast(now.target()) : now;
  }

  private VertexNeed need(String id, Estimate wanted) {
    Topology.Vertex vertex = scene.graph().vertex(id);
    Estimate capacity = Capacity.of(scene, measured.get(id));
    Scalability can = can(vertex, capacity);
    Estimate needed = NeededParallelism.of(wanted, can, limit(vertex));
    return new VertexNeed(id, vertex.parallelism(), wanted, capacity, needed);
  }

  /**
   * What was learnt gives the shape, what is measured now the height: a vertex that was faster
   * yesterday may wait for something today. Only where it is hardly busy now what was learnt counts
   * as it is.
   */
  private Scalability can(Topology.Vertex vertex, Estimate now) {
    Scalability learnt = history.scalability(vertex.id());
    int parallelism = vertex.parallelism();
    if (!learnt.throughput(parallelism).isKnown()) {
      return Scalability.of(now, parallelism);
    }
    boolean says = now.isKnown() && !measured.get(vertex.id()).isHardlyBusy();
    return says ? Scalability.of(now, parallelism, learnt) : learnt;
  }

  private static int limit(Topology.Vertex vertex) {
    return vertex.maxParallelism() > 0 ? vertex.maxParallelism() : FARTHEST * vertex.parallelism();
  }
}
