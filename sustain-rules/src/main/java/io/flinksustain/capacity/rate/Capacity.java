package io.flinksustain.capacity.rate;

import io.flinksustain.capacity.Estimate;
import io.flinksustain.classify.feature.Scene;

/**
 * What a vertex could take in: a source by its busy time and by what it has shown, any other by its
 * busy time.
 */
public final class Capacity {
  private Capacity() {}

  /** Records per second of all subtasks together, of a vertex of the scene. */
  public static Estimate of(Scene scene, Measured vertex) {
    return scene.graph().upstream(vertex.id()).isEmpty()
        ? SourceRate.of(vertex, scene.learnt().sources().get(vertex.id()))
        : TrueRate.of(vertex);
  }
}
