package io.flinksustain.steer;

import java.util.Map;

/**
 * What may be done with one job.
 *
 * @param otherwise what holds for a knob that is not named
 * @param knobs what holds for a knob, by its name; {@code parallelism.default} is {@code
 *     parallelism}, so that no bound is passed by another name
 * @param leastSaving share that must be taken away at least where something is taken away
 * @param priority the higher, the sooner its turn: the jobs that matter least have the highest
 * @param budgetPerDay changes that may be begun in its lane in a day, all jobs together
 * @param trial how a change of it is watched
 */
public record JobPolicy(
    KnobPolicy otherwise,
    Map<String, KnobPolicy> knobs,
    double leastSaving,
    int priority,
    int budgetPerDay,
    TrialPolicy trial) {
  /** What holds for a job that nobody opted in. */
  public static final JobPolicy ADVICE_ONLY =
      new JobPolicy(KnobPolicy.ADVICE_ONLY, Map.of(), 0.05, 50, 1, TrialPolicy.PRODUCTION);

  /** What may be done with a knob. */
  public KnobPolicy of(String knob) {
    return knobs.getOrDefault(Knobs.canonical(knob), otherwise);
  }
}
