package io.flinksustain.codec;

import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Pods.End;
import io.flinksustain.fact.Pods.Size;
import io.flinksustain.fact.Pods.Unplaced;
import io.flinksustain.fact.Resource;
import java.io.IOException;
import java.util.List;

/** What Kubernetes says of a job. */
final class KubernetesBlocks {
  private KubernetesBlocks() {}

  static void write(Resource it, Encoder out) {
    out.word(it.problem());
    TextMaps.write(it.annotations(), out);
    out.signed(it.generation());
    out.signed(it.observedGeneration());
    out.word(it.lifecycle());
    out.word(it.flinkVersion());
    out.word(it.image());
    out.signed(it.parallelism());
    out.word(it.desiredState());
    out.word(it.upgradeMode());
    out.word(it.initialSavepoint());
    out.flag(it.autoscaled());
    TextMaps.write(it.configuration(), out);
  }

  static Resource resource(Decoder in) throws IOException {
    return new Resource(
        in.word(),
        TextMaps.read(in),
        in.signed(),
        in.signed(),
        in.word(),
        in.word(),
        in.word(),
        in.signedInt(),
        in.word(),
        in.word(),
        in.word(),
        in.flag(),
        TextMaps.read(in));
  }

  static void write(Pods pods, Encoder out) {
    out.signed(pods.running());
    out.signed(pods.pending());
    write(pods.jobManager(), out);
    write(pods.taskManager(), out);
    out.signed(pods.restarts());
    out.list(pods.ends(), end -> write(end, out));
    out.list(pods.unplaced(), pod -> write(pod, out));
  }

  /** Before version 3 nobody said which pods have no node. */
  static Pods pods(int version, Decoder in) throws IOException {
    return new Pods(
        in.signedInt(),
        in.signedInt(),
        size(in),
        size(in),
        in.signedInt(),
        in.list(KubernetesBlocks::end),
        version < 3 ? List.of() : in.list(KubernetesBlocks::unplaced));
  }

  private static void write(Unplaced pod, Encoder out) {
    out.word(pod.pod());
    out.signed(pod.since());
    out.word(pod.why());
  }

  private static Unplaced unplaced(Decoder in) throws IOException {
    return new Unplaced(in.word(), in.signed(), in.word());
  }

  private static void write(Size size, Encoder out) {
    out.value(size.cpuRequest());
    out.value(size.cpuLimit());
    out.signed(size.memoryRequestBytes());
    out.signed(size.memoryLimitBytes());
  }

  private static Size size(Decoder in) throws IOException {
    return new Size(in.value(), in.value(), in.signed(), in.signed());
  }

  private static void write(End end, Encoder out) {
    out.word(end.pod());
    out.word(end.container());
    out.flag(end.taskManager());
    out.word(end.reason());
    out.signed(end.exitCode());
    out.signed(end.at());
    out.signed(end.restarts());
  }

  private static End end(Decoder in) throws IOException {
    return new End(
        in.word(), in.word(), in.flag(), in.word(), in.signedInt(), in.signed(), in.signedInt());
  }
}
