package io.flinksustain.advise;

import io.flinksustain.classify.feature.JobLoad;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology;

/**
 * What a recommendation rests on: while none of it changes, the same change of the job ends the
 * same way.
 *
 * @param load records per second of the sources; NaN is not known
 * @param parallelism of the vertex that the knob belongs to, or the largest of the job; 0 is not
 *     known
 * @param spec what else the job runs with, as {@link Spec} digests it
 */
public record Conditions(double load, int parallelism, String spec) {
  /** Those of a recommendation that did not say. */
  public static final Conditions UNKNOWN = new Conditions(Double.NaN, 0, "");

  /** Loads that differ by less, as a share of the earlier one, are the same. */
  public static final double SAME_LOAD = 0.2;

  /**
   * Those of a window.
   *
   * @param vertex id of the one that the knob belongs to; empty when it is the whole job's
   */
  static Conditions of(Scene scene, String vertex) {
    Topology topology = scene.window().facts().topology();
    return new Conditions(
        topology == null ? Double.NaN : JobLoad.input(scene),
        topology == null ? 0 : parallelism(topology, vertex),
        Spec.digest(scene.window().facts()));
  }

  private static int parallelism(Topology topology, String id) {
    return topology
        .vertex(id)
        .map(Topology.Vertex::parallelism)
        .orElseGet(
            () ->
                topology.vertices().stream()
                    .mapToInt(Topology.Vertex::parallelism)
                    .max()
                    .orElse(0));
  }

  /**
   * Whether nothing has changed since, as far as is known. Loads of 1000 and 1150 are the same, of
   * 1000 and 1300 are not.
   */
  boolean isStill(Conditions earlier) {
    return parallelism == earlier.parallelism && spec.equals(earlier.spec) && isSameLoad(earlier);
  }

  /** A load that is not known has not been seen to change. */
  private boolean isSameLoad(Conditions earlier) {
    return !(Math.abs(load - earlier.load) > SAME_LOAD * earlier.load);
  }
}
