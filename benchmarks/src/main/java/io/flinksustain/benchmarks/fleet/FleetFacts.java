package io.flinksustain.benchmarks.fleet;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known about the jobs of a fleet besides their numbers. */
final class FleetFacts {
  private static final long MIB = 1 << 20;
  private static final int MAX_PARALLELISM = 128;
  private static final long TIMEOUT_MS = 600_000;

  private final FleetSpec spec;
  private final long birth;

  FleetFacts(FleetSpec spec, long birth) {
    this.spec = spec;
    this.birth = birth;
  }

  List<Fact> of(FleetJob job, long ts) {
    return List.of(
        Fact.of(job.ref(), ts, topology(job)),
        Fact.of(job.ref(), ts, checkpointing(job.load(ts))),
        Fact.of(job.ref(), ts, deployment()));
  }

  private Topology topology(FleetJob job) {
    String[] ids = job.vertexIds();
    List<Topology.Vertex> vertices = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      vertices.add(
          new Topology.Vertex(
              ids[i],
              job.shape().names().get(i),
              spec.subtasks(),
              MAX_PARALLELISM,
              Noise.hex(job.seed(), 32),
              job.shape().operators().get(i)));
    }
    List<Topology.Edge> edges =
        job.shape().edges().stream()
            .map(edge -> new Topology.Edge(ids[edge.from()], ids[edge.to()], edge.strategy()))
            .toList();
    return new Topology("RUNNING", birth, "Adaptive", vertices, edges);
  }

  private static Checkpointing checkpointing(JobLoad load) {
    return new Checkpointing(
        JobLoad.CHECKPOINT_INTERVAL_MS,
        TIMEOUT_MS,
        0,
        1,
        "exactly_once",
        false,
        "rocksdb",
        "filesystem",
        load.checkpointMs(),
        List.of());
  }

  private Deployment deployment() {
    return new Deployment(
        "2.3.0",
        spec.taskManagers(),
        spec.subtasksPerTaskManager(),
        JobLoad.CORES,
        4096 * MIB,
        2048 * MIB,
        1024 * MIB,
        256 * MIB,
        Map.of("taskmanager.memory.process.size", "4g"));
  }
}
