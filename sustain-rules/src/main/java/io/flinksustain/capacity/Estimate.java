package io.flinksustain.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A number with its bounds, and what it is worth.
 *
 * <p>That there is not enough to say is an answer as well: then there is no number, only what is
 * missing.
 *
 * @param target the number to go by; NaN when it is not known
 * @param lower not less than this, at most the target; NaN when nothing is known
 * @param upper not more than this, at least the target; infinite where nothing bounds it; NaN when
 *     nothing is known
 * @param confidence 0 to 1; 0 when nothing is known
 * @param missing what it would need to know to say more, as nouns
 */
public record Estimate(
    double target, double lower, double upper, double confidence, List<String> missing) {

  public Estimate {
    boolean unknown = Double.isNaN(target) && Double.isNaN(lower) && Double.isNaN(upper);
    if (!unknown && !(lower <= target && target <= upper)) {
      throw new IllegalArgumentException(
          "%s is not between %s and %s".formatted(target, lower, upper));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence);
    }
    missing = missing.stream().distinct().toList();
  }

  /** A number within bounds; a bound on the wrong side of it gives way. */
  public static Estimate of(double lower, double target, double upper, double confidence) {
    return Double.isNaN(target)
        ? unknown()
        : new Estimate(
            target, Math.min(lower, target), Math.max(upper, target), confidence, List.of());
  }

  /** A number that is known for sure. */
  public static Estimate exactly(double value) {
    return of(value, value, value, 1);
  }

  /** No number, for want of this. */
  public static Estimate unknown(String... missing) {
    return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0, Arrays.asList(missing));
  }

  /** All of them together, worth as much as the least of them; unknown when one of them is. */
  public static Estimate sum(List<Estimate> all) {
    return all.stream().reduce(exactly(0), Estimate::plus);
  }

  public boolean isKnown() {
    return !Double.isNaN(target);
  }

  /** 10 (8 to 12) and 5 (4 to 9) are 15 (12 to 21). */
  public Estimate plus(Estimate other) {
    double least = Math.min(confidence, other.confidence);
    List<String> all = Stream.of(this, other).flatMap(e -> e.missing.stream()).toList();
    return isKnown() && other.isKnown()
        ? new Estimate(target + other.target, lower + other.lower, upper + other.upper, least, all)
        : new Estimate(Double.NaN, Double.NaN, Double.NaN, 0, all);
  }

  /** What follows from it by a function that never falls: 4 (3 to 5) doubled is 8 (6 to 10). */
  public Estimate map(DoubleUnaryOperator rising) {
    return isKnown()
        ? new Estimate(
            rising.applyAsDouble(target),
            rising.applyAsDouble(lower),
            rising.applyAsDouble(upper),
            confidence,
            missing)
        : this;
  }

  public Estimate times(double factor) {
    return map(value -> value * factor);
  }

  /** 10 (8 to 12), at least 11, is 11 (11 to 12). */
  public Estimate atLeast(double floor) {
    return Double.isNaN(floor) ? this : map(value -> Math.max(value, floor));
  }

  /** The same, worth less: a confidence of 0.8 by 0.5 is 0.4. */
  public Estimate trusted(double share) {
    return new Estimate(target, lower, upper, confidence * share, missing);
  }

  /** The same, which would be worth more if this were known. */
  public Estimate wanting(String what) {
    return wanting(List.of(what));
  }

  /** The same, which would be worth more if all of this were known. */
  public Estimate wanting(List<String> more) {
    List<String> all = Stream.concat(missing.stream(), more.stream()).toList();
    return new Estimate(target, lower, upper, confidence, all);
  }
}
