package io.flinksustain.classify.rule;

import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Verdict.Truth;

/**
 * Decides a condition without running it, where comparisons of features and {@code && || !}
 * suffice.
 *
 * <p>It is never wrong and may be at a loss: {@link Truth#UNKNOWN} says that the condition itself
 * has to be asked. What it cannot read counts as unknown, and so does a missing feature; since
 * {@code false && unknown} is false, whatever the unknown may be, the rest often decides.
 */
@FunctionalInterface
interface Guard {
  /** Always at a loss. */
  Guard NONE = features -> Truth.UNKNOWN;

  Truth test(Features features);

  static Guard both(Guard one, Guard other) {
    return features -> {
      Truth first = one.test(features);
      if (first == Truth.FALSE) {
        return first;
      }
      Truth second = other.test(features);
      return first == Truth.TRUE || second == Truth.FALSE ? second : Truth.UNKNOWN;
    };
  }

  static Guard either(Guard one, Guard other) {
    return not(both(not(one), not(other)));
  }

  static Guard not(Guard guard) {
    return features ->
        switch (guard.test(features)) {
          case TRUE -> Truth.FALSE;
          case FALSE -> Truth.TRUE;
          case UNKNOWN -> Truth.UNKNOWN;
        };
  }
}
