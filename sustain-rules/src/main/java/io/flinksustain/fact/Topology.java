package io.flinksustain.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The job graph as the scheduler runs it.
 *
 * @param state Flink's job status: RUNNING, RESTARTING, FAILING and so on
 * @param startedAt when the job entered RUNNING, in milliseconds since the epoch; 0 if not yet
 * @param scheduler {@code Default}, {@code Adaptive} or {@code AdaptiveBatch}
 * @param vertices in topological order, sources first
 * @param edges between vertex ids; empty for a job of one vertex
 */
public record Topology(
    String state, long startedAt, String scheduler, List<Vertex> vertices, List<Edge> edges) {

  private static final Set<String> ENDS = Set.of("FINISHED", "CANCELED", "FAILED");

  /**
   * Whether a job in this state will never run again.
   *
   * <p>SUSPENDED is no end: that JobManager lost its leadership and the next one takes the job up
   * again, so whoever hears nothing of it until then should say so.
   */
  public static boolean isEnd(String state) {
    return ENDS.contains(state);
  }

  /** Whether the job is at work: it is not starting, failing, restarting or over. */
  public boolean runs() {
    return state.equals("RUNNING");
  }

  /** Whether the job will never run again. */
  public boolean hasEnded() {
    return isEnd(state);
  }

  /** A vertex by its id. */
  public Optional<Vertex> vertex(String id) {
    return vertices.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /**
   * One vertex of the graph.
   *
   * @param id Flink's vertex id, 32 hexadecimal digits
   * @param name as the user interface shows it
   * @param parallelism current number of subtasks
   * @param maxParallelism number of key groups; -1 when unknown
   * @param slotSharingGroup id of the group
   * @param operators names of the chained operators in order
   */
  public record Vertex(
      String id,
      String name,
      int parallelism,
      int maxParallelism,
      String slotSharingGroup,
      List<String> operators) {}

  /**
   * One edge of the graph.
   *
   * @param from vertex id upstream
   * @param to vertex id downstream
   * @param shipStrategy FORWARD, HASH, REBALANCE and so on
   */
  public record Edge(String from, String to, String shipStrategy) {}
}
