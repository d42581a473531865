package io.flinksustain.classify.feature;

import io.flinksustain.classify.learn.Learner.Source;
import java.util.List;

/** The sources of a job as one window shows them. */
public final class Sources {
  private Sources() {}

  /** One for each vertex that nothing feeds; none while the topology is unknown. */
  public static List<Source> of(Scene scene) {
    Graph graph = scene.graph();
    return graph.ids().stream()
        .filter(id -> graph.upstream(id).isEmpty())
        .map(id -> source(scene, id))
        .toList();
  }

  private static Source source(Scene scene, String id) {
    return new Source(
        id,
        scene.graph().vertex(id).parallelism(),
        SourceLoad.rate(scene, id),
        SourceLoad.pending(scene, id),
        SourceLoad.growth(scene, id));
  }
}
