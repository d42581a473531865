package io.flinksustain.fleet;

import io.flinksustain.fact.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One vertex of a job, over time.
 *
 * @param id Flink's vertex id
 * @param name as Flink's user interface shows it
 * @param parallelism at the end
 * @param busy percent for each point of the job's {@link Grid}; NaN is a gap
 * @param backpressured the same
 * @param idle the same
 * @param states a letter of {@link VertexState} for each point
 */
public record VertexReport(
    String id,
    String name,
    int parallelism,
    double[] busy,
    double[] backpressured,
    double[] idle,
    String states) {

  static VertexReport of(Topology.Vertex vertex, List<Moment> moments, Grid grid) {
    String id = vertex.id();
    double[] busy = grid.values(moments, Merge.MEAN, m -> m.vertex(id).busy());
    double[] held = grid.values(moments, Merge.MEAN, m -> m.vertex(id).backpressured());
    double[] idle = grid.values(moments, Merge.MEAN, m -> m.vertex(id).idle());
    return new VertexReport(
        id,
        vertex.name(),
        vertex.parallelism(),
        percent(busy),
        percent(held),
        percent(idle),
        states(busy, held, idle));
  }

  private static double[] percent(double[] ratios) {
    return Arrays.stream(ratios).map(ratio -> Math.rint(ratio * 100)).toArray();
  }

  private static String states(double[] busy, double[] held, double[] idle) {
    StringBuilder letters = new StringBuilder();
    IntStream.range(0, busy.length)
        .mapToObj(i -> VertexState.of(new Shares(busy[i], held[i], idle[i])))
        .forEach(state -> letters.append(state.letter()));
    return letters.toString();
  }
}
