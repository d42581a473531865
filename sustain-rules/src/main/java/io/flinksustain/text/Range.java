package io.flinksustain.text;

import java.util.Optional;

/**
 * The amounts that are allowed somewhere.
 *
 * @param amount the kind of quantity
 * @param text least and largest value, both included: {@code 1 B to 1 GB}
 */
public record Range(Amount amount, String text) {
  private static final String BETWEEN = " to ";

  /** The value of a text in the unit of the kind; empty when it is none or out of range. */
  public Optional<Double> parse(String value) {
    return amount.parse(value).filter(this::holds);
  }

  private boolean holds(double value) {
    String[] ends = text.split(BETWEEN, 2);
    return value >= end(ends[0]) && value <= end(ends[1]);
  }

  private double end(String end) {
    return amount
        .parse(end)
        .orElseThrow(() -> new IllegalStateException("this is no end of a range: " + end));
  }
}
