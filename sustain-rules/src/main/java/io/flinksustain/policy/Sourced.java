package io.flinksustain.policy;

import java.util.function.Function;

/**
 * A value and where it is from.
 *
 * @param value the value
 * @param from where it is from
 */
public record Sourced<T>(T value, Origin from) {
  <R> Sourced<R> map(Function<T, R> function) {
    return new Sourced<>(function.apply(value), from);
  }

  /** {@code approve, from lane production in policy.yaml:14}. */
  @Override
  public String toString() {
    return value + ", " + from;
  }
}
