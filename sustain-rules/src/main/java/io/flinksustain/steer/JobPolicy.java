package io.flinksustain.steer;

import java.util.Map;

/**
 * What may be done with one job.
 *
 * @param modes by knob; a knob that is not named is {@link Mode#ADVISE}
 * @param bounds by knob; a knob that is not named has none
 * @param largestStep share of its value by which a knob may be moved at once, 0.35 for 35 %
 * @param leastSaving share that must be taken away at least where something is taken away
 * @param priority the lower, the sooner its turn: jobs that matter least have the lowest
 * @param trial how a change of it is watched
 */
public record JobPolicy(
    Map<String, Mode> modes,
    Map<String, Bounds> bounds,
    double largestStep,
    double leastSaving,
    int priority,
    TrialPolicy trial) {
  /** What holds for a job that nobody opted in. */
  public static final JobPolicy ADVICE_ONLY =
      new JobPolicy(Map.of(), Map.of(), 0.35, 0.1, 100, TrialPolicy.PRODUCTION);

  /** How far Sustain may go with a knob. */
  public Mode mode(String knob) {
    return modes.getOrDefault(knob, Mode.ADVISE);
  }

  /** Between which values a knob may be set. */
  public Bounds bounds(String knob) {
    return bounds.getOrDefault(knob, Bounds.NONE);
  }
}
