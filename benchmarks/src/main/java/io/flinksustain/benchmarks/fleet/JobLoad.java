package io.flinksustain.benchmarks.fleet;

import java.util.Set;

/**
 * How a job is loaded, well or with an ill.
 *
 * @param vertices in order
 * @param cores that each task manager uses
 * @param heapLive live share of the heap
 * @param checkpointMs how long a checkpoint takes
 * @param checkpointsFailed share of the checkpoints that fail
 */
record JobLoad(
    VertexLoad[] vertices,
    double cores,
    double heapLive,
    double checkpointMs,
    double checkpointsFailed) {
  /** Of each task manager. */
  static final int CORES = 4;

  /** The fleet's checkpoint interval. */
  static final long CHECKPOINT_INTERVAL_MS = 60_000;

  private static final int HOT = 2;

  /** Most vertices have little to do and the one in the middle is comfortably at work. */
  static JobLoad healthy(JobShape shape, long seed) {
    VertexLoad[] vertices = new VertexLoad[shape.vertices()];
    double rate = 500 + 2000 * Noise.unit(Noise.mix(seed));
    for (int vertex = 0; vertex < vertices.length; vertex++) {
      double part = Noise.unit(Noise.mix(seed, vertex + 1L));
      double busy = vertex == shape.middle() ? 0.5 + 0.15 * part : 0.06 + 0.2 * part;
      vertices[vertex] = new VertexLoad(busy, 0.01 * part, rate * (0.5 + part));
    }
    double cores = 1.2 + 0.6 * Noise.unit(Noise.mix(seed, -1));
    return new JobLoad(vertices, cores, 0.35, 1500 + 500 * Noise.unit(Noise.mix(seed, -2)), 0);
  }

  /** What becomes of a healthy job. */
  JobLoad with(Ill ill, JobShape shape) {
    return switch (ill) {
      case SLOW_SINK -> heldUpBy(shape, shape.sink(), new VertexLoad(0.95, 0, 400), 0.25, 0.9);
      case HOT_SUBTASK ->
          heldUpBy(shape, shape.middle(), new VertexLoad(0.2, 0.01, 200, HOT), 1.2, 0.6);
      case CPU_BOUND -> heldUpBy(shape, shape.middle(), new VertexLoad(0.94, 0.01, 800), 3.6, 0.7);
      case CHECKPOINTS_THRASH ->
          new JobLoad(vertices, cores, heapLive, 1.3 * CHECKPOINT_INTERVAL_MS, 0.2);
      case OVERPROVISIONED -> scaled(0.3);
    };
  }

  private JobLoad heldUpBy(
      JobShape shape, int ill, VertexLoad load, double coresUsed, double backpressure) {
    VertexLoad[] changed = vertices.clone();
    Set<Integer> before = shape.ancestors(ill);
    for (int vertex = 0; vertex < changed.length; vertex++) {
      changed[vertex] =
          new VertexLoad(0.05, before.contains(vertex) ? backpressure : 0.01, load.rate());
    }
    changed[ill] = load;
    return new JobLoad(changed, coresUsed, heapLive, checkpointMs, checkpointsFailed);
  }

  private JobLoad scaled(double factor) {
    VertexLoad[] changed = new VertexLoad[vertices.length];
    for (int i = 0; i < changed.length; i++) {
      VertexLoad load = vertices[i];
      changed[i] = new VertexLoad(load.busy() * factor, 0.005, load.rate() * factor);
    }
    return new JobLoad(changed, cores * factor, heapLive, checkpointMs, checkpointsFailed);
  }
}
