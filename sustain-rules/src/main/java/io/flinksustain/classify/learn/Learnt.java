package io.flinksustain.classify.learn;

import java.util.Map;

/**
 * What is learnt of one job from window to window.
 *
 * @param sources what its sources can do, by vertex id; those of which nothing is known are left
 *     out
 * @param course of its state
 * @param pace that is usual for it
 * @param subtasks of all vertices in the last window with a topology; 0 before it
 * @param subtasksChange against the window before; NaN when there was none
 */
public record Learnt(
    Map<String, CatchUp> sources,
    StateCourse course,
    Pace pace,
    int subtasks,
    double subtasksChange) {
  /** Nothing learnt. */
  public static final Learnt NOTHING =
      new Learnt(Map.of(), StateCourse.EMPTY, Pace.UNKNOWN, 0, Double.NaN);
}
