package io.flinksustain.benchmarks.watched;

/**
 * A sink that waits for an outside system.
 *
 * @param name of the vertex
 * @param rate the most records a second that all its subtasks together can write; every record
 *     waits parallelism / rate seconds, so half that rate keeps it busy half of the time
 * @param parallelism of the vertex; that of the job when absent
 */
public record SinkShape(String name, Double rate, Integer parallelism) {
  public SinkShape {
    Checks.present(name, "name of the sink");
    Checks.that(Checks.present(rate, "rate") > 0, "rate must be above 0, not %s", rate);
  }
}
