package io.flinksustain.fleet;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.VertexWindow;
import java.util.HashMap;
import java.util.Map;

/**
 * What a report keeps of one window of a job.
 *
 * @param start of the window, epoch milliseconds
 * @param end of it
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

  Shares vertex(String id) {
    return vertices.getOrDefault(id, Shares.UNKNOWN);
  }
}
