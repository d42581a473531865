package io.flinksustain.classify.feature;

import java.util.function.ToDoubleFunction;

/**
 * One value that a rule can read.
 *
 * @param name dotted, as in rule files
 * @param unit of the value; {@link #FLAG} for a truth value
 * @param about one sentence for the reference page
 * @param source computes it; NaN is missing, a flag is 1 or 0
 */
public record Feature(String name, String unit, String about, ToDoubleFunction<Scene> source) {
  /** The unit of features that are true or false. */
  public static final String FLAG = "flag";

  /** Whether the feature is true or false rather than a number. */
  public boolean isFlag() {
    return unit.equals(FLAG);
  }
}
