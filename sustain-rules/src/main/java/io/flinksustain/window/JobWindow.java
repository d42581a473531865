package io.flinksustain.window;

import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Optional;

/**
 * One job in one window: every vertex and task manager, joined with the latest facts.
 *
 * @param job the job
 * @param start first millisecond of the window since the epoch
 * @param end first millisecond after it
 * @param vertices in the order of the topology; in order of id until it is known
 * @param taskManagers in order of id
 * @param processes statistics pooled over all task managers, signals of scope TM; rates and
 *     increases are the mean of the task managers: what one of them does
 * @param stats signals of scope JOB and JM
 * @param facts the latest at the end of the window
 */
public record JobWindow(
    JobRef job,
    long start,
    long end,
    List<VertexWindow> vertices,
    List<TaskManagerWindow> taskManagers,
    SignalStats processes,
    SignalStats stats,
    JobFacts facts) {

  /** The statistics of a vertex by its id. */
  public Optional<VertexWindow> vertex(String vertexId) {
    return vertices.stream().filter(v -> v.vertexId().equals(vertexId)).findFirst();
  }
}
