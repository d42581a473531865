package io.flinksustain.steer;

import io.flinksustain.policy.Observation;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyOption;
import io.flinksustain.policy.PolicyOptions;
import io.flinksustain.policy.Quantity;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A policy as steering asks for it. */
public final class JobPolicies {
  /** Of the time in which a change should be decided, so much may pass: a day of 15 minutes. */
  private static final int PATIENCE = 96;

  /** So many times as long as it should, the lag of a job may take to come back. */
  private static final int SETTLING = 4;

  /** Windows that may be missing in a row: a quarter of an hour of minutes. */
  private static final int SILENT = 15;

  private JobPolicies() {}

  /**
   * What a policy allows, and how it has changes watched.
   *
   * @param windowMs length of a window, of which each gets a verdict
   */
  public static JobPolicy of(Policy policy, long windowMs) {
    Map<String, KnobPolicy> knobs =
        policy.knobs().stream()
            .collect(Collectors.toMap(Function.identity(), name -> knob(policy, name)));
    return new JobPolicy(
        knob(policy, ""),
        knobs,
        policy.get(PolicyOptions.MIN_SAVING).value().value(),
        policy.priority(),
        (int) policy.get(PolicyOptions.CHANGES_PER_DAY).value().value(),
        trial(policy, windowMs));
  }

  private static KnobPolicy knob(Policy policy, String name) {
    return new KnobPolicy(
        Mode.valueOf(policy.mode(name).value().name()),
        new Bounds(
            bound(policy, PolicyOptions.MIN, name, Bounds.NONE.least()),
            bound(policy, PolicyOptions.MAX, name, Bounds.NONE.most())),
        policy.find(PolicyOptions.STEP, name).orElseThrow().value().value());
  }

  private static double bound(
      Policy policy, PolicyOption<Quantity> option, String name, double none) {
    return policy.find(option, name).map(bound -> bound.value().value()).orElse(none);
  }

  private static TrialPolicy trial(Policy policy, long windowMs) {
    Observation watched = policy.observation();
    long settleMs = watched.settle().toMillis();
    return new TrialPolicy(
        settleMs,
        Math.max(settleMs, windowMs) * SETTLING,
        windowMs,
        watched.windows(),
        watched.passes(),
        watched.failures(),
        windowMs * PATIENCE * watched.windows(),
        watched.soak().toMillis(),
        windowMs * SILENT,
        TrialPolicy.PRODUCTION.baselineWindows(),
        limits(policy.limits()));
  }

  private static HardLimits limits(io.flinksustain.policy.HardLimits limits) {
    return new HardLimits(
        limits.restarts(),
        limits.kills(),
        limits.failedCheckpoints(),
        limits.backpressure(),
        limits.lag().toMillis() / 1e3);
  }
}
