package io.flinksustain.fleet;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.VertexWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a report keeps of one window of a job, or of several that follow each other.
 *
 * @param start of the first window, epoch milliseconds
 * @param end of the last one
 * @param tracks one value for each {@link Track}, in its order
 * @param vertices by id
 */
record Moment(long start, long end, double[] tracks, Map<String, Shares> vertices) {

  /** Charts show what was measured, complete or not; a verdict is more careful. */
  static Moment of(JobWindow window) {
    Features features = Features.of(window, Subject.JOB, 0);
    Track[] all = Track.values();
    double[] tracks = new double[all.length];
    for (Track track : all) {
      tracks[track.ordinal()] = track.of(features);
    }
    Map<String, Shares> vertices = new HashMap<>();
    for (VertexWindow vertex : window.vertices()) {
      vertices.put(vertex.vertexId(), Shares.of(vertex.stats()));
    }
    return new Moment(window.start(), window.end(), tracks, vertices);
  }

  /** Several as one, each value merged as a chart would merge it. */
  static Moment of(List<Moment> some, long start, long end) {
    double[] tracks = new double[Track.values().length];
    for (Track track : Track.values()) {
      tracks[track.ordinal()] = merged(some, track.merge(), m -> m.tracks[track.ordinal()]);
    }
    Map<String, Shares> vertices = new HashMap<>();
    for (Moment one : some) {
      one.vertices.keySet().forEach(id -> vertices.computeIfAbsent(id, v -> shares(some, v)));
    }
    return new Moment(start, end, tracks, vertices);
  }

  private static Shares shares(List<Moment> some, String vertex) {
    return new Shares(
        merged(some, Merge.MEAN, m -> m.vertex(vertex).busy()),
        merged(some, Merge.MEAN, m -> m.vertex(vertex).backpressured()),
        merged(some, Merge.MEAN, m -> m.vertex(vertex).idle()));
  }

  private static double merged(List<Moment> some, Merge merge, ToDoubleFunction<Moment> read) {
    return merge.of(some.stream().mapToDouble(read).toArray());
  }

  Shares vertex(String id) {
    return vertices.getOrDefault(id, Shares.UNKNOWN);
  }
}
