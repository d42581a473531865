package io.flinksustain.advise;

import io.flinksustain.capacity.parallelism.Snapped;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.fact.Topology.Vertex;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A step down after which partitions and key groups divide evenly at every vertex.
 *
 * <p>A parallelism between the step and the present one is taken first, because it takes less away;
 * then one below the step, down to what is wanted. 24 partitions on 10 subtasks, of which 4 would
 * do: the step is to 7, and 8 is taken. 4 partitions on 4 subtasks, of which 1 would do: with 3
 * subtasks one would read two partitions, so 2 are taken. Where none is even there is no step: the
 * fullest subtask would get more than what is wanted was estimated for.
 */
final class EvenStep {
  private EvenStep() {}

  /** Subtasks, below {@code now} and not below {@code wanted}, which is below {@code now}. */
  static Optional<Integer> down(Scene scene, int now, int wanted) {
    int step = Steps.towards(now, wanted);
    IntStream near = IntStream.range(step, now);
    IntStream beyond = IntStream.iterate(step - 1, p -> p >= wanted, p -> p - 1);
    return IntStream.concat(near, beyond).filter(p -> isEven(scene, p)).boxed().findFirst();
  }

  private static boolean isEven(Scene scene, int parallelism) {
    return scene.graph().ids().stream()
        .map(scene.graph()::vertex)
        .allMatch(vertex -> isEven(scene, vertex, parallelism));
  }

  /** A vertex that has no more subtasks than that keeps those it has. */
  private static boolean isEven(Scene scene, Vertex vertex, int parallelism) {
    return vertex.parallelism() <= parallelism
        || Snapped.parallelism(scene, vertex, parallelism) <= parallelism;
  }
}
