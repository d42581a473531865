package io.flinksustain.text;

import java.util.Optional;

/** Numbers in texts that may be none. */
public final class NumberText {
  private NumberText() {}

  public static Optional<Integer> integer(String text) {
    return text.strip().matches("-?\\d{1,9}")
        ? Optional.of(Integer.parseInt(text.strip()))
        : Optional.empty();
  }

  public static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.parseDouble(text.strip())).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
