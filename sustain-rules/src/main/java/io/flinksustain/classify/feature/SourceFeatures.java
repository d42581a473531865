package io.flinksustain.classify.feature;

import io.flinksustain.classify.learn.CatchUp;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Signal;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * What a source takes in, what waits for it, and what it could do; NaN for other vertices. How its
 * watermark and its partitions stand is there for every vertex that reports them.
 */
final class SourceFeatures {
  private static final String RATE = "records/s";

  private SourceFeatures() {}

  static List<Feature> ofVertex() {
    return List.of(
        feature("source.rate", RATE, "what a source takes in", ofSource(SourceLoad::rate)),
        feature(
            "source.pending", "records", "what waits for a source", ofSource(SourceLoad::pending)),
        feature(
            "source.pending_growth",
            RATE,
            "by how much more waits for a source, negative when less",
            ofSource(SourceLoad::growth)),
        feature(
            "source.has_capacity",
            Feature.FLAG,
            "the source has worked off a backlog, so that its capacity is known",
            (scene, source) -> PresenceFeatures.flag(capacity(scene, source))),
        feature(
            "source.capacity",
            RATE,
            "best rate that the source kept up for 3 windows while it worked off a backlog, at its"
                + " present parallelism",
            SourceFeatures::capacity),
        feature(
            "source.headroom",
            "ratio",
            "share of its capacity that a source does not use",
            (scene, source) -> 1 - SourceLoad.rate(scene, source) / capacity(scene, source)),
        feature(
            "watermark_lag.growth",
            "s/s",
            "by how much the watermark falls behind, on average of the subtasks; 1 when it stands",
            (scene, vertex) -> Trend.perSecond(scene, vertex, Signal.WATERMARK_LAG)),
        feature(
            "partitions.unevenness",
            "times",
            "partitions of the fullest subtask over its fair share; 1 when they are even",
            (scene, vertex) -> Partitions.unevenness(scene)));
  }

  /** A map takes in records as well, and they are no source's. */
  private static ToDoubleBiFunction<Scene, String> ofSource(
      ToDoubleBiFunction<Scene, String> read) {
    return (scene, vertex) ->
        scene.graph().upstream(vertex).isEmpty() ? read.applyAsDouble(scene, vertex) : Double.NaN;
  }

  private static double capacity(Scene scene, String source) {
    CatchUp known = scene.learnt().sources().get(source);
    Topology.Vertex vertex = scene.graph().vertex(source);
    boolean valid =
        known != null
            && vertex != null
            && known.parallelism() == vertex.parallelism()
            && known.capacity() > 0;
    return valid ? known.capacity() : Double.NaN;
  }

  private static Feature feature(
      String name, String unit, String about, ToDoubleBiFunction<Scene, String> read) {
    return new Feature(name, unit, about, s -> read.applyAsDouble(s, s.subject().id()));
  }
}
