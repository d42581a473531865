package io.flinksustain.classify.feature;

import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A vertex in the graph, and how much of its work is CPU. */
final class VertexFeatures {
  private static final String COUNT = "count";
  private static final String RATIO = "ratio";

  private VertexFeatures() {}

  static List<Feature> ofVertex() {
    return Stream.of(size(), place(), work()).flatMap(List::stream).toList();
  }

  private static List<Feature> size() {
    return List.of(
        new Feature(
            "parallelism", COUNT, "subtasks of the vertex", vertex(Topology.Vertex::parallelism)),
        new Feature(
            "max_parallelism",
            COUNT,
            "key groups of the vertex",
            vertex(v -> Values.positive(v.maxParallelism()))));
  }

  private static List<Feature> place() {
    return List.of(
        new Feature(
            "is_source",
            Feature.FLAG,
            "nothing feeds the vertex",
            Values.ofGraph(s -> Values.flag(upstream(s).isEmpty()))),
        new Feature(
            "is_sink",
            Feature.FLAG,
            "the vertex feeds nothing",
            Values.ofGraph(s -> Values.flag(downstream(s).isEmpty()))),
        new Feature(
            "upstream.count",
            COUNT,
            "vertices that feed this one directly",
            Values.ofGraph(s -> upstream(s).size())),
        new Feature(
            "downstream.count",
            COUNT,
            "vertices that this one feeds directly",
            Values.ofGraph(s -> downstream(s).size())));
  }

  private static List<Feature> work() {
    return List.of(
        new Feature(
            "completeness",
            RATIO,
            "share of the vertex's due values that arrived",
            s -> s.completeness(s.subject().id())),
        new Feature(
            "cpu_of_busy.most",
            RATIO,
            "the most of the vertex's busy time that can be CPU, were all CPU of the job's task"
                + " managers its own",
            s -> CpuEstimate.ofBusy(s, 1)),
        new Feature(
            "cpu_of_busy.fair",
            RATIO,
            "the same with the job's share of the slots in use",
            s -> CpuEstimate.ofBusy(s, CpuEstimate.slotShare(s))));
  }

  private static List<String> upstream(Scene scene) {
    return scene.graph().upstream(scene.subject().id());
  }

  private static List<String> downstream(Scene scene) {
    return scene.graph().downstream(scene.subject().id());
  }

  private static ToDoubleFunction<Scene> vertex(ToDoubleFunction<Topology.Vertex> read) {
    return scene -> {
      Topology.Vertex vertex = scene.graph().vertex(scene.subject().id());
      return vertex == null ? Double.NaN : read.applyAsDouble(vertex);
    };
  }
}
