package io.flinksustain.classify.engine;

/** How far a verdict can be trusted, 0 to 1. */
final class Confidence {
  private Confidence() {}

  /**
   * Confidence in a cause: {@code completeness x held x margin}.
   *
   * <p>{@code held} is the share of the windows that the rule looks at in which the condition was
   * true; one in which it was unknown, or that came before the first report, is none of them.
   * {@code margin} is {@code 1 / (1 + rivals / 2 + unknown / 8)}: other symptoms that the cause
   * does not explain, and rules of higher precedence that could not be judged.
   *
   * <pre>
   *   completeness  true of looked rivals  unknown   confidence
   *        1           6 of 6        0        0      1.00
   *        0.9         5 of 6        0        0      0.75
   *        1           6 of 6        1        0      0.67
   *        1           6 of 6        0        2      0.80
   * </pre>
   */
  static double ofCause(
      double completeness, int trueWindows, int windows, int rivals, int unknown) {
    double held = (double) trueWindows / windows;
    return completeness * held / (1 + rivals / 2.0 + unknown / 8.0);
  }

  /**
   * Confidence in health: completeness times the share of the rules that could be judged.
   *
   * <p>0.9 complete and 9 of 10 rules judged give 0.81.
   */
  static double ofHealth(double completeness, long judged, long rules) {
    return rules == 0 ? 0 : completeness * judged / rules;
  }
}
