package io.flinksustain.advise;

import io.flinksustain.classify.feature.CpuEstimate;
import io.flinksustain.classify.feature.Scene;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;

/**
 * Whether more subtasks could help a vertex at all, whatever the diagnosis says.
 *
 * <p>They do not help against a hot key, which stays in one subtask; they harm what a sink waits
 * for; and of a job that does not run nothing is known. What cannot be told from a hot key or from
 * a slow sink counts as one.
 */
final class MayGrow {
  private static final double SKEWED = 3;
  private static final double SKEWED_INPUT = 2;

  /** Below this share of CPU what keeps a job busy is mostly waiting. */
  private static final double MOSTLY_CPU = 0.5;

  private MayGrow() {}

  static boolean more(Scene scene, String id) {
    return scene.window().facts().topology().runs()
        && !isSkewed(scene, id)
        && !isWaitingSink(scene, id);
  }

  /** NaN compares false: input of which the skew is not known is not known to be even. */
  private static boolean isSkewed(Scene scene, String id) {
    return scene.at(id, Signal.BUSY, Statistic.SKEW) > SKEWED
        && !(scene.at(id, Signal.RECORDS_IN, Statistic.SKEW) <= SKEWED_INPUT);
  }

  /**
   * All CPU of a job could be that of its sink, which would make any sink look at work. So a sink
   * has the share of CPU that all vertices have together.
   */
  private static boolean isWaitingSink(Scene scene, String id) {
    return scene.graph().downstream(id).isEmpty()
        && !scene.graph().upstream(id).isEmpty()
        && !(CpuEstimate.ofAllBusy(scene) >= MOSTLY_CPU);
  }
}
