package io.flinksustain.classify.feature;

import java.util.function.ToDoubleFunction;

/** How features read facts, which may be missing: NaN then. */
final class Values {
  private Values() {}

  /** What is read from the graph, once there is one. */
  static ToDoubleFunction<Scene> ofGraph(ToDoubleFunction<Scene> read) {
    return scene -> scene.graph().known() ? read.applyAsDouble(scene) : Double.NaN;
  }

  /** A number that is 0 or less where it is not known. */
  static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
