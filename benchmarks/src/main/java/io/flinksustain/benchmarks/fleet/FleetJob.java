package io.flinksustain.benchmarks.fleet;

import io.flinksustain.report.JobRef;

/**
 * One job of the fleet.
 *
 * @param ref its names
 * @param shape its graph
 * @param vertexIds in the order of the graph
 * @param rowVertices the vertex id of each subtask on a task manager, the same on all of them
 * @param size by what its rates differ from those of other jobs of its load
 * @param seed of its noise
 * @param well its load before the onset
 * @param ill its load from the onset on; the same object as {@code well} without one
 * @param onset epoch milliseconds; {@link Long#MAX_VALUE} for never
 */
record FleetJob(
    JobRef ref,
    JobShape shape,
    String[] vertexIds,
    String[] rowVertices,
    double size,
    long seed,
    JobLoad well,
    JobLoad ill,
    long onset) {

  JobLoad load(long ts) {
    return ts < onset ? well : ill;
  }
}
