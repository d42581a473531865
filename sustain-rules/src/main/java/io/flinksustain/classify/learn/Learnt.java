package io.flinksustain.classify.learn;

import java.util.Map;

/**
 * What is learnt of one job from window to window.
 *
 * @param sources what its sources can do, by vertex id; those of which nothing is known are left
 *     out
 * @param course of its state
 * @param pace that is usual for it
 * @param scale of the job
 * @param catchingUp whether it works off the backlog of its start, and has not paused in that
 */
public record Learnt(
    Map<String, CatchUp> sources, StateCourse course, Pace pace, Scale scale, boolean catchingUp) {
  /** Nothing learnt. */
  public static final Learnt NOTHING =
      new Learnt(Map.of(), StateCourse.EMPTY, Pace.UNKNOWN, Scale.UNKNOWN, false);

  /** Without what holds at one size of the job only. */
  Learnt atOtherSize() {
    return new Learnt(Map.of(), course, Pace.UNKNOWN, scale, catchingUp);
  }
}
