package io.flinksustain.codec;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Checkpointing.Checkpoint;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Resource;
import io.flinksustain.fact.TargetState;
import io.flinksustain.fact.Topology;
import io.flinksustain.fact.Topology.Edge;
import io.flinksustain.fact.Topology.Vertex;
import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import io.flinksustain.report.JobRef;
import java.io.IOException;

/**
 * What is known about jobs; graphs and deployments, which seldom change, are one object for all.
 */
final class Facts {
  // With 4 GiB of heap, for ten thousand jobs of 25 vertices.
  private static final BytesCache<Topology> TOPOLOGIES =
      new BytesCache<>(1 << 15, HeapShare.of(128));
  private static final BytesCache<Deployment> DEPLOYMENTS =
      new BytesCache<>(1 << 15, HeapShare.of(512));
  private static final WrittenBlocks<Topology> WRITTEN =
      new WrittenBlocks<>(1 << 15, HeapShare.of(128));
  private static final WrittenBlocks<Deployment> WRITTEN_DEPLOYMENTS =
      new WrittenBlocks<>(1 << 15, HeapShare.of(512));

  private Facts() {}

  static void write(JobFacts facts, Encoder out) {
    out.optional(facts.topology(), t -> write(t, out));
    out.optional(facts.checkpoint(), c -> write(c, out));
    out.optional(facts.deployment(), d -> write(d, out));
    out.optional(facts.exception(), f -> write(f, out));
    out.optional(facts.resource(), r -> KubernetesBlocks.write(r, out));
    out.optional(facts.pods(), p -> KubernetesBlocks.write(p, out));
  }

  /**
   * Facts of a version: 1 knew nothing of Kubernetes, 2 not which pods have no node.
   *
   * @param version 1 to 3
   */
  static JobFacts read(int version, Decoder in) throws IOException {
    Topology topology = in.optional(Facts::topology);
    Checkpointing checkpoint = in.optional(Facts::checkpointing);
    Deployment deployment = in.optional(Facts::deployment);
    Failures exception = in.optional(Facts::failures);
    Resource resource = version == 1 ? null : in.optional(KubernetesBlocks::resource);
    Pods pods = version == 1 ? null : in.optional(read -> KubernetesBlocks.pods(version, read));
    JobFacts facts = new JobFacts(topology, checkpoint, deployment, exception, resource, pods);
    return facts.equals(JobFacts.NONE) ? JobFacts.NONE : facts;
  }

  static void write(Fact fact, Encoder out) {
    Blocks.write(fact.job(), out);
    out.signed(fact.ts());
    write(
        new JobFacts(
            fact.topology(),
            fact.checkpoint(),
            fact.deployment(),
            fact.exception(),
            fact.resource(),
            fact.pods()),
        out);
    out.optional(fact.target(), t -> write(t, out));
  }

  static Fact fact(int version, Decoder in) throws IOException {
    JobRef job = Blocks.job(in);
    long ts = in.signed();
    JobFacts facts = read(version, in);
    return new Fact(
        job,
        ts,
        facts.topology(),
        facts.checkpoint(),
        facts.deployment(),
        facts.exception(),
        facts.resource(),
        facts.pods(),
        in.optional(Facts::target));
  }

  private static void write(Topology topology, Encoder out) {
    WRITTEN.write(topology, out, () -> writeNew(topology, out));
  }

  private static void writeNew(Topology topology, Encoder out) {
    out.block(
        () -> {
          out.word(topology.state());
          out.signed(topology.startedAt());
          out.word(topology.scheduler());
          out.list(topology.vertices(), v -> write(v, out));
          out.list(topology.edges(), e -> write(e, out));
        });
  }

  private static Topology topology(Decoder in) throws IOException {
    return in.block(
        TOPOLOGIES,
        t ->
            new Topology(
                t.word(), t.signed(), t.word(), t.list(Facts::vertex), t.list(Facts::edge)));
  }

  private static void write(Vertex vertex, Encoder out) {
    out.word(vertex.id());
    out.word(vertex.name());
    out.signed(vertex.parallelism());
    out.signed(vertex.maxParallelism());
    out.word(vertex.slotSharingGroup());
    out.words(vertex.operators());
  }

  private static Vertex vertex(Decoder in) throws IOException {
    return new Vertex(in.word(), in.word(), in.signedInt(), in.signedInt(), in.word(), in.words());
  }

  private static void write(Edge edge, Encoder out) {
    out.word(edge.from());
    out.word(edge.to());
    out.word(edge.shipStrategy());
  }

  private static Edge edge(Decoder in) throws IOException {
    return new Edge(in.word(), in.word(), in.word());
  }

  private static void write(Checkpointing how, Encoder out) {
    out.signed(how.intervalMs());
    out.signed(how.timeoutMs());
    out.signed(how.minPauseMs());
    out.signed(how.maxConcurrent());
    out.word(how.mode());
    out.flag(how.unaligned());
    out.word(how.stateBackend());
    out.word(how.storage());
    out.value(how.p99DurationMs());
    out.list(how.history(), c -> write(c, out));
  }

  private static Checkpointing checkpointing(Decoder in) throws IOException {
    return new Checkpointing(
        in.signed(),
        in.signed(),
        in.signed(),
        in.signedInt(),
        in.word(),
        in.flag(),
        in.word(),
        in.word(),
        in.value(),
        in.list(Facts::checkpoint));
  }

  private static void write(Checkpoint one, Encoder out) {
    out.signed(one.id());
    out.word(one.status());
    out.signed(one.triggeredAt());
    out.signed(one.durationMs());
    out.signed(one.sizeBytes());
    out.flag(one.savepoint());
  }

  private static Checkpoint checkpoint(Decoder in) throws IOException {
    return new Checkpoint(in.signed(), in.word(), in.signed(), in.signed(), in.signed(), in.flag());
  }

  private static void write(Deployment deployment, Encoder out) {
    WRITTEN_DEPLOYMENTS.write(deployment, out, () -> writeNew(deployment, out));
  }

  private static void writeNew(Deployment deployment, Encoder out) {
    out.block(
        () -> {
          out.word(deployment.flinkVersion());
          out.signed(deployment.taskManagers());
          out.signed(deployment.slotsPerTaskManager());
          out.signed(deployment.cores());
          out.signed(deployment.processMemoryBytes());
          out.signed(deployment.heapBytes());
          out.signed(deployment.managedBytes());
          out.signed(deployment.networkBytes());
          TextMaps.write(deployment.configuration(), out);
        });
  }

  private static Deployment deployment(Decoder in) throws IOException {
    return in.block(
        DEPLOYMENTS,
        d ->
            new Deployment(
                d.word(),
                d.signedInt(),
                d.signedInt(),
                d.signedInt(),
                d.signed(),
                d.signed(),
                d.signed(),
                d.signed(),
                TextMaps.read(d)));
  }

  private static void write(Failures failures, Encoder out) {
    out.list(failures.entries(), f -> write(f, out));
  }

  private static Failures failures(Decoder in) throws IOException {
    return new Failures(in.list(Facts::failure));
  }

  private static void write(Failure failure, Encoder out) {
    out.signed(failure.at());
    out.word(failure.exception());
    out.word(failure.message());
    out.word(failure.task());
  }

  private static Failure failure(Decoder in) throws IOException {
    return new Failure(in.signed(), in.word(), in.word(), in.word());
  }

  private static void write(TargetState state, Encoder out) {
    out.word(state.target());
    out.flag(state.reachable());
    out.word(state.reason());
    out.signed(state.failures());
  }

  private static TargetState target(Decoder in) throws IOException {
    return new TargetState(in.word(), in.flag(), in.word(), in.signedInt());
  }
}
