package io.flinksustain.policy;

/**
 * An amount and how it was written; compared by its value.
 *
 * @param value in the base unit of its kind: seconds, bytes, a share of 1, or a number
 * @param text {@code 3 d}, {@code 35 %}, {@code 2 GiB}
 */
public record Quantity(double value, String text) implements Comparable<Quantity> {
  @Override
  public int compareTo(Quantity other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return text;
  }
}
