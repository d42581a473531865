package io.flinksustain.steer;

import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyOption;
import io.flinksustain.policy.Quantity;
import io.flinksustain.policy.ValueOptions;

/**
 * Between which values a knob may be set, both allowed: bytes for memory, seconds for time, and
 * plain numbers otherwise.
 *
 * @param least value
 * @param most value
 */
record Bounds(double least, double most) {
  /** No bounds. */
  static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Those that a policy gives a knob. */
  static Bounds of(Policy policy, String knob) {
    return new Bounds(
        bound(policy, ValueOptions.MIN, knob, NONE.least),
        bound(policy, ValueOptions.MAX, knob, NONE.most));
  }

  private static double bound(
      Policy policy, PolicyOption<Quantity> option, String knob, double none) {
    return policy.find(option, knob).map(bound -> bound.value().value()).orElse(none);
  }

  /** The value itself, or the bound that it lies beyond. */
  double clamp(double value) {
    return Math.max(least, Math.min(most, value));
  }
}
