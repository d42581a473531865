package io.flinksustain.capacity.memory;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import java.util.Set;

/**
 * Network memory of a task manager, in bytes, from the buffers that the edges of a graph ask for.
 *
 * <p>For an input gate with c channels Flink wants 2 c + 8 buffers of 32 KiB and starts with 2 c +
 * 1; for an output with c subpartitions it wants 2 c + 8 and starts with c + 1. An edge that goes
 * from every subtask to every one has as many channels as there are subtasks on the other side,
 * another one their ratio. Source: "Network memory tuning guide" of Flink's documentation, {@code
 * NettyShuffleUtils}; buffers per channel and floating buffers as by default.
 *
 * <pre>
 *   4 slots, 4 subtasks to 4 by key:      4 x 16 + 4 x 16 =  128 buffers,  4 MiB
 *   4 slots, 200 subtasks to 200 by key:  4 x 408 + 4 x 408 = 3264 buffers, 102 MiB
 * </pre>
 */
public final class NetworkNeed {
  private static final double BUFFER = 32 * 1024;
  private static final int PER_CHANNEL = 2;
  private static final int FLOATING = 8;
  private static final Set<String> ONE_TO_ONE = Set.of("FORWARD", "RESCALE");

  private NetworkNeed() {}

  /** For a task manager with so many slots, each with a subtask of every vertex. */
  public static Estimate of(Topology topology, int slots) {
    return topology == null || slots <= 0
        ? Estimate.unknown("the graph and the slots of a task manager")
        : topology.edges().stream()
            .map(edge -> edge(topology, edge, slots))
            .reduce(Estimate.exactly(0), Estimate::plus)
            .times(BUFFER);
  }

  private static Estimate edge(Topology topology, Edge edge, int slots) {
    int from = parallelism(topology, edge.from());
    int to = parallelism(topology, edge.to());
    if (from == 0 || to == 0) {
      return Estimate.unknown("the vertices of all edges");
    }
    boolean all = !ONE_TO_ONE.contains(edge.shipStrategy());
    int outputs = all ? to : ratio(to, from);
    int inputs = all ? from : ratio(from, to);
    double sending = Math.min(slots, from);
    double receiving = Math.min(slots, to);
    double least = sending * (outputs + 1) + receiving * (PER_CHANNEL * inputs + 1);
    double wanted =
        sending * (PER_CHANNEL * outputs + FLOATING)
            + receiving * (PER_CHANNEL * inputs + FLOATING);
    return Estimate.of(least, wanted, wanted, 1);
  }

  /** 8 subtasks that feed 3 are up to 3 for each. */
  private static int ratio(int many, int few) {
    return (many + few - 1) / few;
  }

  private static int parallelism(Topology topology, String vertex) {
    return topology.vertex(vertex).map(Topology.Vertex::parallelism).orElse(0);
  }
}
