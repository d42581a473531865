package io.flinksustain.steer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One step of a knob from where it stands towards where it should go: at most the largest step of
 * the policy, for things that are counted at least one, and within the bounds.
 *
 * <pre>
 *   current  proposed  largest  bounds   step
 *        8        20      0.35          10     not above 8 x 1.35 = 10.8
 *        8         1      0.35           6     not below 8 x 0.65 =  5.2
 *        2         1      0.35           1     there is no half of a subtask
 *     30 s      60 s      0.35        40 s
 *    2 GiB     1 GiB      0.35        1332 MiB
 *      0.4       0.8      0.35        0.54     what has a fraction, or may have one such as
 *        1         2      0.35        1.35     a number of cores, is cut to hundredths
 *        8        20      0.35   0-9     9
 *        8        20      0.35   0-8          none
 * </pre>
 */
final class SmallStep {
  private static final int DIGITS = 2;

  private final KnobValue current;
  private final KnobValue proposed;
  private final boolean rises;
  private final int digits;

  private SmallStep(KnobValue current, KnobValue proposed, boolean fractional) {
    this.current = current;
    this.proposed = proposed;
    this.rises = proposed.value() > current.value();
    this.digits = !fractional && current.isWhole() && proposed.isWhole() ? 0 : DIGITS;
  }

  /**
   * The step, or nothing where the bounds leave no room for it. Both have the same unit.
   *
   * @param fractional whether a value of the knob may have a fraction, also where these have none
   */
  static Optional<KnobValue> towards(
      KnobValue current, KnobValue proposed, boolean fractional, double largest, Bounds bounds) {
    return new SmallStep(current, proposed, fractional)
        .within(largest, bounds)
        .or(() -> inFinerUnit(current, proposed, fractional, largest, bounds));
  }

  private static Optional<KnobValue> inFinerUnit(
      KnobValue current, KnobValue proposed, boolean fractional, double largest, Bounds bounds) {
    Optional<KnobValue> finer = proposed.finer();
    return current
        .finer()
        .flatMap(c -> towards(c, finer.orElseThrow(), fractional, largest, bounds));
  }

  private Optional<KnobValue> within(double largest, Bounds bounds) {
    double limit = current.value() * (rises ? 1 + largest : 1 - largest);
    BigDecimal small = nearer(nearer(proposed.number(), cut(limit)), bound(bounds));
    boolean one = digits == 0 && current.unit().isEmpty() && !isFurther(small, current.number());
    BigDecimal step = one ? one(bounds) : small;
    return Optional.of(step).filter(s -> isFurther(s, current.number())).map(current::with);
  }

  /** One more or less, unless the bounds forbid it. */
  private BigDecimal one(Bounds bounds) {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal next = rises ? current.number().add(one) : current.number().subtract(one);
    return nearer(nearer(proposed.number(), next), bound(bounds));
  }

  private BigDecimal bound(Bounds bounds) {
    double wanted = bounds.clamp(proposed.inBase());
    return wanted == proposed.inBase() ? proposed.number() : cut(current.fromBase(wanted));
  }

  /** Never further than the number. */
  private BigDecimal cut(double number) {
    // What is a hair below a whole number through rounding is that number.
    BigDecimal exact = BigDecimal.valueOf(number).setScale(9, RoundingMode.HALF_UP);
    BigDecimal cut = exact.setScale(digits, rises ? RoundingMode.FLOOR : RoundingMode.CEILING);
    return digits == 0 ? cut : cut.stripTrailingZeros();
  }

  private BigDecimal nearer(BigDecimal one, BigDecimal other) {
    return rises ? one.min(other) : one.max(other);
  }

  private boolean isFurther(BigDecimal one, BigDecimal other) {
    return rises ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
  }
}
