package io.flinksustain.advise;

import io.flinksustain.capacity.rate.Measured;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;

/**
 * Whether more subtasks could help a vertex at all, whatever the diagnosis says.
 *
 * <p>They do not help against a hot key, which stays in one subtask; they harm what a sink waits
 * for; and of a job that does not run nothing is known.
 */
final class MayGrow {
  private static final double SKEWED = 3;
  private static final double SKEWED_INPUT = 2;
  private static final String RUNNING = "RUNNING";

  private MayGrow() {}

  static boolean more(Scene scene, Measured vertex) {
    return scene.window().facts().topology().state().equals(RUNNING)
        && !isSkewed(scene, vertex.id())
        && !isWaitingSink(scene, vertex);
  }

  private static boolean isSkewed(Scene scene, String id) {
    return scene.at(id, Signal.BUSY, Statistic.SKEW) > SKEWED
        && scene.at(id, Signal.RECORDS_IN, Statistic.SKEW) > SKEWED_INPUT;
  }

  private static boolean isWaitingSink(Scene scene, Measured vertex) {
    return scene.graph().downstream(vertex.id()).isEmpty()
        && !scene.graph().upstream(vertex.id()).isEmpty()
        && vertex.waits();
  }
}
